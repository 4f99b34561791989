"""Two states of an object, field by field."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.diff.fields import field_changes
from plugin.diff.shown import is_secret, shown_path, shown_value
from plugin.diff.view import view
from plugin.effects.change import ABSENT, Change
from plugin.preview.registration import SecretInput


def is_something(value: Any) -> bool:
    return value is not None and value not in ({}, [])


LEAVES = st.none() | st.booleans() | st.integers() | st.text("ab", max_size=2)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner.filter(is_something), max_size=3)
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)


def told(before: Any, after: Any) -> list[tuple[str, Any, Any]]:
    return [
        (shown_path(change.path), change.before, change.after)
        for change in field_changes(before, after)
    ]


def told_apart(value: Any) -> str:
    """As JSON, in which a truth is no number, and the order of keys is nothing."""
    return json.dumps(without_nothing(value), sort_keys=True)


def without_nothing(value: Any) -> Any:
    """What Kubernetes does not store is no difference, at any depth of mappings."""
    if isinstance(value, dict):
        kept = {key: without_nothing(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, {}, [])}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


@given(OBJECTS)
def test_the_same_does_not_differ(found: Any) -> None:
    assert told(found, found) == []


@given(OBJECTS, OBJECTS)
def test_what_is_not_the_same_differs(before: Any, after: Any) -> None:
    if told_apart(before) != told_apart(after):
        assert told(before, after)


@given(OBJECTS, OBJECTS)
def test_the_other_way_round_the_sides_change_places(before: Any, after: Any) -> None:
    there = {
        (path, repr(old), repr(new)) for path, old, new in told(before, after) if "[" not in path
    }
    back = {
        (path, repr(new), repr(old)) for path, old, new in told(after, before) if "[" not in path
    }
    assert there == back


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({"a": {"b": 1}}, {"a": {"b": 2}}, [("a.b", 1, 2)]),
        ({"a": {"b": 1}}, {}, [("a.b", 1, ABSENT)]),
        ({"a": {"b": {}}}, {"a": None}, []),
        ({"a.b/c": 1}, {"a.b/c": 2}, [('["a.b/c"]', 1, 2)]),
        # By name, in whatever order.
        (
            {"env": [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]},
            {"env": [{"name": "B", "value": "3"}, {"name": "A", "value": "1"}]},
            [("env[B].value", "2", "3")],
        ),
        # By index, from where something came in.
        ({"a": ["x", "z"]}, {"a": ["x", "y", "z"]}, [("a[1]", ABSENT, "y")]),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, [("a[0].b", 1, 2)]),
        ({"a": [{"b": 1}, 2]}, {"a": [2]}, [("a[0]", {"b": 1}, ABSENT)]),
        ({"a": [{"b": 1}]}, {"a": []}, [("a", [{"b": 1}], [])]),
        ({"a": True}, {"a": 1}, [("a", True, 1)]),
    ],
)
def test_changes(before: Any, after: Any, changes: list[Any]) -> None:
    assert told(before, after) == changes


def test_a_secret_is_compared_and_not_shown() -> None:
    (change,) = field_changes({"a": SecretInput("one")}, {"a": SecretInput("two")})
    assert is_secret(change)
    assert shown_value(change, change.before) == shown_value(change, change.after) == "[secret]"
    assert not list(field_changes({"a": SecretInput("one")}, {"a": "one"}))


def test_a_secret_within_what_comes_as_a_whole_is_not_shown() -> None:
    change = Change(("a", "[0]"), ABSENT, {"name": "A", "value": SecretInput("one")})
    assert shown_value(change, change.after) == {"name": "A", "value": "[secret]"}


def test_a_role_differs_by_rights_and_not_by_rules() -> None:
    def role(*rules: tuple[list[str], list[str]]) -> Any:
        return {
            "kind": "ClusterRole",
            "rules": [
                {"apiGroups": [""], "resources": resources, "verbs": verbs}
                for resources, verbs in rules
            ],
        }

    one = role((["pods", "services"], ["get", "list"]))
    same = role((["services"], ["list", "get"]), (["pods"], ["get"]), (["pods"], ["list"]))
    less = role((["pods"], ["get"]), (["services"], ["get", "list"]))
    assert told(view(one), view(same)) == []
    assert told(view(one), view(less)) == [("rules.pods.list", "allowed", ABSENT)]


def test_a_definition_differs_by_fields_and_by_what_is_allowed_in_them() -> None:
    def definition(**properties: Any) -> Any:
        schema = {"type": "object", "properties": properties}
        version = {"name": "v1", "schema": {"openAPIV3Schema": schema}}
        return {"kind": "CustomResourceDefinition", "spec": {"versions": [version]}}

    described = definition(a={"type": "string", "description": "new"})
    plain, checked = (definition(a={"type": "string", **more}) for more in ({}, {"enum": ["x"]}))
    more = definition(a={"type": "string"}, description={"type": "string"})
    assert told(view(plain), view(described)) == []
    (digest,) = told(view(plain), view(checked))
    assert digest[0] == "spec.versions[v1].schema.digest"
    assert ("spec.versions[v1].schema.fields.description", ABSENT, "string") in told(
        view(plain), view(more)
    )
