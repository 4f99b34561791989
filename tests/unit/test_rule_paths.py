"""Paths of broken rules, as each release of protovalidate hands them out."""

import importlib
from types import SimpleNamespace
from typing import Any

import protovalidate
import pytest

from plugin.contract import StackInput
from plugin.validation.rules import broken_rules

validate_pb2: Any = importlib.import_module("buf.validate.validate_pb2")


def of_release_1(*steps: dict[str, Any]) -> Any:
    """Return a violation with a message of Google's runtime."""
    elements = [validate_pb2.FieldPathElement(**step) for step in steps]
    return validate_pb2.Violation(
        field=validate_pb2.FieldPath(elements=elements), message="must be right"
    )


def of_release_2(*steps: dict[str, Any]) -> Any:
    """Return one with messages of its own runtime, where a oneof is a field and a value."""
    elements = []
    for step in steps:
        found = [SimpleNamespace(field=name, value=value) for name, value in step.items()][1:]
        elements.append(
            SimpleNamespace(field_name=step["field_name"], subscript=found[0] if found else None)
        )
    return SimpleNamespace(field=SimpleNamespace(elements=elements), message="must be right")


@pytest.mark.parametrize("violation", [of_release_1, of_release_2])
@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ([{"field_name": "target"}, {"field_name": "spec"}], "target.spec"),
        ([{"field_name": "tolerations", "index": 0}, {"field_name": "key"}], "tolerations[0].key"),
        ([{"field_name": "keys", "string_key": "a.b"}], 'keys["a.b"]'),
        ([{"field_name": "keys", "int_key": 3}], "keys"),
    ],
)
def test_a_path(
    violation: Any, steps: list[dict[str, Any]], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = SimpleNamespace(proto=violation(*steps))
    monkeypatch.setattr(protovalidate, "collect_violations", lambda _message: [found])
    assert list(broken_rules(StackInput())) == [(path, "must be right")]
