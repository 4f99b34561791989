"""The objects of hack/fleet, and what the Pulumi Kubernetes Operator makes of a Stack.

Not a test: what the tests of fleets share.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parents[3] / "hack/fleet"


def _objects(name: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load_all((_FOLDER / name).read_text()))


OBJECTS = _objects("stacks.yaml")
SECRETS = _objects("secrets.yaml")
STACKS = {each["metadata"]["name"]: each for each in OBJECTS if each["kind"] == "Stack"}


def configuration(stack: Mapping[str, Any]) -> dict[str, str]:
    """Return what the program is given of Pulumi's configuration, by full key: what is no
    text as JSON, and what a Secret holds as it is.
    """
    plain = {key: _text(value) for key, value in stack["spec"]["config"].items()}
    return plain | _from_secrets(stack)


def set_all(stack: Mapping[str, Any]) -> str:
    """Return the argument of `pulumi config set-all --json` by which the operator sets the
    configuration of a Stack (`UpdateConfig` in its stack_controller.go, then
    `unmarshalConfigItemsJson` in its agent's server.go, v2.9.0).
    """
    items: dict[str, dict[str, Any]] = {}
    for key, value in stack["spec"]["config"].items():
        items[key] = {"value": _text(value), "secret": False}
        if not isinstance(value, str):
            items[key]["objectValue"] = value
    for key, value in _from_secrets(stack).items():
        items[key] = {"value": value, "secret": True}
    return json.dumps(items)


def secret(name: str) -> dict[str, Any]:
    """Return the Secret of a name."""
    (found,) = (each for each in SECRETS if each["metadata"]["name"] == name)
    return found


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _from_secrets(stack: Mapping[str, Any]) -> dict[str, str]:
    references = stack["spec"].get("secretsRef", {})
    return {key: _value(reference["secret"]) for key, reference in references.items()}


def _value(reference: Mapping[str, str]) -> str:
    return str(secret(reference["name"])["stringData"][reference["key"]])
