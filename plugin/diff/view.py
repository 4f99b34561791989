"""Objects as it is told how they differ, where their fields would say too much or too little."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugin.kubernetes_object import Object

_ALLOWED = "allowed"
_DIGEST_LENGTH = 12
_SCHEMA = "openAPIV3Schema"


def view(found: Object) -> Object:
    """Return an object as it is compared: of a role each right, whichever rule gives it; of
    a definition the fields that it knows, and a digest of all else in its schema.
    """
    return _VIEWS.get(found["kind"], dict)(found)


def _role(role: Object) -> Object:
    rights: dict[str, dict[str, str]] = {}
    for rule in role.get("rules") or ():
        for what in _ruled(rule):
            rights.setdefault(what, {}).update(dict.fromkeys(rule["verbs"], _ALLOWED))
    return {**role, "rules": rights}


def _ruled(rule: Mapping[str, Any]) -> Iterator[str]:
    yield from rule.get("nonResourceURLs") or ()
    names = [f" {name}" for name in rule.get("resourceNames") or ()] or [""]
    for group in rule.get("apiGroups") or ():
        for resource in rule.get("resources") or ():
            yield from (f"{group}/{resource}{name}".removeprefix("/") for name in names)


def _definition(definition: Object) -> Object:
    versions = [_version(version) for version in definition["spec"]["versions"]]
    return {**definition, "spec": {**definition["spec"], "versions": versions}}


def _version(version: Mapping[str, Any]) -> Mapping[str, Any]:
    schema = (version.get("schema") or {}).get(_SCHEMA) or {}
    rules = json.dumps(_without_descriptions(schema), sort_keys=True)
    digest = hashlib.sha256(rules.encode()).hexdigest()[:_DIGEST_LENGTH]
    return {**version, "schema": {"fields": _fields(schema), "digest": digest}}


def _fields(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields by name, each with its own fields, or its type where it has none."""
    within = schema.get("items") or schema
    return {
        name: _fields(field) or field.get("type", "any")
        for name, field in within.get("properties", {}).items()
    }


def _without_descriptions(schema: Any) -> Any:
    """A field may be called so: its description is a mapping."""
    if isinstance(schema, Mapping):
        return {
            key: _without_descriptions(value)
            for key, value in schema.items()
            if key != "description" or not isinstance(value, str)
        }
    return [_without_descriptions(item) for item in schema] if isinstance(schema, list) else schema


_VIEWS: Mapping[str, Callable[[Object], Object]] = {
    "ClusterRole": _role,
    "Role": _role,
    "CustomResourceDefinition": _definition,
}
