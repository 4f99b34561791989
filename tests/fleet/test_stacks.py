"""The Stacks of hack/fleet say what the program understands, and hold no key."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest
import yaml
from canary import NAMES
from fleet_objects import OBJECTS, STACKS, configuration

from plugin.errors import InvalidStackInputError
from plugin.module.locals import Locals
from plugin.module.vars import CONFIG_NAMESPACE, STACK_INPUT_CONFIG
from plugin.plan import plan
from plugin.settings import settings
from plugin.stack_input.sources import load

PLACEHOLDER = "LS0tLS1C..."
"""For a certificate, as in the README."""


def planned(stack: Mapping[str, Any], authority: str) -> Locals:
    given = {
        key: text.replace(PLACEHOLDER, authority) for key, text in configuration(stack).items()
    }

    def configured(key: str) -> str | None:
        return given.get(f"{CONFIG_NAMESPACE}:{key}")

    handoff = load(configured(STACK_INPUT_CONFIG), {})
    found = plan(handoff, settings(configured, {}), lambda _spec, _places: None)
    assert found.warnings == ()
    return found.locals


def server(locals_: Locals) -> str:
    assert locals_.cluster_access.kubeconfig
    kubeconfig = yaml.safe_load(locals_.cluster_access.kubeconfig.reveal())
    return str(kubeconfig["clusters"][0]["cluster"]["server"])


def test_each_is_deployed_to_a_cluster_of_its_own(authority: str) -> None:
    assert {name: server(planned(stack, authority)) for name, stack in STACKS.items()} == {
        "eu-1": "https://203.0.113.10:6443",
        "us-1": "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
    }


@pytest.mark.parametrize("name", STACKS)
def test_a_mistake_is_found(name: str, authority: str) -> None:
    mistaken = deepcopy(STACKS[name])
    spec = mistaken["spec"]["config"]["planton-cloud:stack-input"]["target"]["spec"]
    spec["backupConfig"]["backupSchedule"] = "0 25 * * *"
    with pytest.raises(InvalidStackInputError, match="the hour, must be 0-23"):
        planned(mistaken, authority)


def test_without_its_secret_a_stack_is_refused(authority: str) -> None:
    bare = deepcopy(STACKS["eu-1"])
    del bare["spec"]["secretsRef"]
    with pytest.raises(InvalidStackInputError, match="access_key_id"):
        planned(bare, authority)


def keys_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
    for held in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from keys_in(held)


def test_no_field_that_holds_a_key_stands_in_a_stack() -> None:
    assert NAMES & set(keys_in(OBJECTS)) == set()
    # Nor in a text within one.
    assert not [name for name in NAMES if f"{name}:" in json.dumps(OBJECTS)]
