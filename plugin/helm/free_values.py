"""Fields without a schema of ours, as plain values."""

from typing import Any

from google.protobuf.struct_pb2 import Struct


def plain_values(struct: Struct) -> dict[str, Any]:
    """Return a struct's values. It keeps whole numbers as doubles; they are whole again."""
    if not struct.fields:
        return {}
    # Most specs have none.
    from google.protobuf import json_format  # noqa: PLC0415

    values: dict[str, Any] = _restored(json_format.MessageToDict(struct))
    return values


def _restored(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _restored(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_restored(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
