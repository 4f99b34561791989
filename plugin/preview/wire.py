"""Pulumi's wire format: structs in which a signature marks a secret, and URNs.

The signature of a secret is a constant of the protocol, the same in every SDK.
"""

from collections.abc import Mapping
from typing import Any

from google.protobuf import json_format
from google.protobuf.struct_pb2 import Struct

from plugin.module.vars import PULUMI_SIGNATURE_KEY, PULUMI_UNKNOWN
from plugin.preview.registration import STACK_TYPE, SecretInput

_SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270"  # noqa: S105 - the protocol's mark of a secret, not one
UNKNOWN_INPUT = "[known after deployment]"
"""Stands for an input that comes from what is in the cluster."""


def plain(struct: Struct) -> dict[str, Any]:
    """Return a struct's values, each marked one as a `SecretInput`."""
    values: Mapping[str, Any] = json_format.MessageToDict(struct)
    return {key: _value(value) for key, value in values.items()}


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        if value.get(PULUMI_SIGNATURE_KEY) == _SECRET_SIGNATURE:
            return SecretInput(_value(value["value"]))
        return {key: _value(item) for key, item in value.items()}
    if value == PULUMI_UNKNOWN:
        return UNKNOWN_INPUT
    if isinstance(value, float) and value.is_integer():
        # A struct knows no integers.
        return int(value)
    return value


def urn(stack: str, project: str, parent: str, kind: str, name: str) -> str:
    """Return the URN of a resource, given that of its parent (empty: none)."""
    parent_types = parent.split("::")[2] + "$" if parent and not _is_stack(parent) else ""
    return f"urn:pulumi:{stack}::{project}::{parent_types}{kind}::{name}"


def reference(urn_: str) -> str | None:
    """Return `<type>::<name>` of a URN, or None for the stack's and an empty one.

    A provider's reference ends in its id, which is dropped.
    """
    if not urn_ or _is_stack(urn_):
        return None
    _, _, types, name, *_ = urn_.split("::")
    return f"{types.rpartition('$')[2]}::{name}"


def _is_stack(urn_: str) -> bool:
    return urn_.split("::")[2] == STACK_TYPE
