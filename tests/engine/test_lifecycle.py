"""A deployment from its first preview to its end, as each hand-off and each feature asks for it,
and no secret of it left anywhere but in what databases read.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from api import Api
from changes import changes_in
from history import records
from inputs import PATHS, Input, read
from manifests import OLD, Manifests
from objects import definition_names, namespace, operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack, Stack
from start import Cluster
from traces import found_in, leaks

EXISTING = "databases"
"""The namespace that some name and do not create."""


@pytest.fixture
def handed_over(
    new_stack: MakeStack, manifests: Manifests, cluster: Cluster, api: Api
) -> Callable[[Input], Stack]:
    """Makes a stack that finds an input, and the cluster what that needs."""

    def make(given: Input) -> Stack:
        for each in [namespace(EXISTING), *given.needed]:
            api.apply(each)
        stack = new_stack("life")
        # As with a stock CLI, whose own schema lacks the field.
        for field, value in manifests.chart(OLD).items():
            stack.configure(f"spec-overlay.helm.{field}", value)
        if given.has_cluster:
            here = {"kubeConfig": cluster.kubeconfig.read_text()}
            # In place of the cloud's cluster.
            overlay = {"provider": "digital_ocean_doks", "gcpGke": None, "digitalOceanDoks": here}
            stack.configure_secret("provider-config-overlay", json.dumps(overlay))
        stack.handoff.write_text(given.handoff)
        return stack

    return make


@pytest.fixture
def told(cluster: Cluster, written: Callable[[], list[Path]]) -> Callable[[Input, str], list[str]]:
    """Returns the secrets of an input, and of the cluster, that a text or a file tells."""
    (user,) = yaml.safe_load(cluster.kubeconfig.read_text())["users"]

    def found(given: Input, text: str) -> list[str]:
        secrets = [*given.secrets, user["user"]["token"]]
        return [*found_in(text.encode(), *secrets), *leaks(written(), *secrets)]

    return found


@pytest.mark.usefixtures("no_definitions")
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_from_the_first_preview_to_the_end(
    path: Path,
    handed_over: Callable[[Input], Stack],
    told: Callable[[Input, str], list[str]],
    api: Api,
    helm: Helm,
) -> None:
    given = read(path)
    stack = handed_over(given)
    printed = [stack.preview("--json")]
    assert changes_in(printed[0]).keys() <= {"create", "read"}
    assert definition_names(api) == []
    printed += [stack.preview("--diff"), stack.up("--diff")]
    (release,) = (each["outputs"] for each in stack.resources() if "Release" in each["type"])
    home, name = release["namespace"], release["name"]
    wait_until(lambda: operator_is_ready(api, home, name), "the operator is ready")
    printed += [stack.preview("--expect-no-changes"), stack.refresh("--expect-no-changes")]

    manifest = helm.run("get", "manifest", name, "-n", home)
    every = [*stack.objects(), *filter(None, yaml.safe_load_all(manifest))]
    objects = [each for each in every if each["kind"] != "CustomResourceDefinition"]
    assert [each["kind"] for each in objects if not api.exists(each)] == []
    printed += [stack.exported(), json.dumps(records(api, home, name)), stack.destroy()]
    assert told(given, "".join(printed)) == []
    assert [each["kind"] for each in objects if api.exists(each)] == []
    assert [each["kind"] for each in given.needed if not api.exists(each)] == []
    assert stack.resources() == []
    assert api.exists(namespace(home)) == (home == EXISTING)
    assert len(definition_names(api)) == (0 if given.spec.get("deleteCrds") else 3)
