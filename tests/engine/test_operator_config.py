"""The configuration of a Stack, as the Pulumi Kubernetes Operator sets it, deploys what the
same stack input in a file does.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
import yaml
from fleet_objects import STACKS, configuration, secret, set_all
from manifests import Manifests
from stack import MakeStack
from start import Cluster
from traces import found_in

from plugin.helm.tree import merged

_INPUT = "planton-cloud:stack-input"
_KEY = "example-secret-access-key"


@pytest.fixture
def example(cluster: Cluster, manifests: Manifests, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The Stack of hack/fleet whose secrets come from a Secret, for this cluster, and with the
    chart from its archive.
    """
    found = deepcopy(STACKS["eu-1"])
    found["spec"]["config"][_INPUT]["target"]["spec"]["helm"] = manifests.chart("1.12.2")
    access = {
        "provider": "digital_ocean_doks",
        "digitalOceanDoks": {"kubeConfig": cluster.kubeconfig.read_text()},
    }
    held = secret("eu-1")["stringData"]
    monkeypatch.setitem(held, "provider-config-overlay", yaml.safe_dump(access))
    return found


def whole(stack: Mapping[str, Any]) -> dict[str, Any]:
    """Return the stack input with all that a Secret brings in it."""
    given = {key: yaml.safe_load(text) for key, text in configuration(stack).items()}
    stack_input = given[_INPUT]
    spec = merged(stack_input["target"]["spec"], given["planton-cloud:spec-overlay"])
    return {
        "target": {**stack_input["target"], "spec": spec},
        "providerConfig": given["planton-cloud:provider-config-overlay"],
    }


def test_nothing_changes_when_the_operator_takes_over(
    example: Any, new_stack: MakeStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    stack = new_stack("taken-over")
    stack.handoff.write_text(yaml.safe_dump(whole(example)))
    stack.up()
    stack.handoff.unlink()
    settings = stack.program / f"Pulumi.{stack.name}.yaml"
    # A new workspace has none.
    settings.unlink()
    stack.configure_all(set_all(example))
    stack.preview("--expect-no-changes")
    assert found_in(settings.read_bytes(), _KEY) == []

    held = secret("eu-1")["stringData"]
    monkeypatch.setitem(held, "spec-overlay", held["spec-overlay"].replace(_KEY, "example-other"))
    stack.configure_all(set_all(example))
    assert stack.changes() == {
        "kubernetes:core/v1:ConfigMap::main-backup-config": "update",
        "kubernetes:core/v1:Secret::main-backup-credentials": "update",
    }
