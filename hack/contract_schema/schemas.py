"""JSON Schemas and how they are put together, as short as they can be."""

from collections.abc import Sequence
from typing import Any

from jsonschema import Draft7Validator

Schema = dict[str, Any]

ANYTHING: Schema = {}
NOTHING: Schema = {"not": {}}
GIVEN: Schema = {"type": ["string", "number", "boolean", "object", "array"]}
ABSENT: Schema = {"not": GIVEN}
"""A null, which editors are not to propose."""


def all_of(schemas: Sequence[Schema]) -> Schema:
    """Return the schema of what each of several accepts."""
    parts = [schema for schema in schemas if schema != ANYTHING]
    if NOTHING in parts:
        return NOTHING
    keys = [key for part in parts for key in part]
    # Draft 7 passes over what stands beside a $ref.
    if len(keys) == len(set(keys)) and ("$ref" not in keys or len(keys) == 1):
        return {key: value for part in parts for key, value in part.items()}
    return {"allOf": parts}


def any_of(schemas: Sequence[Schema]) -> Schema:
    """Return the schema of what at least one of several accepts."""
    parts = [schema for schema in schemas if schema != NOTHING]
    if not parts or ANYTHING in parts:
        return ANYTHING if parts else NOTHING
    if all(part.keys() == {"pattern"} for part in parts):
        return {"pattern": "|".join(part["pattern"] for part in parts)}
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def saying(schema: Schema, message: str) -> Schema:
    """Return a schema that editors show a message for, whichever part of it refuses.

    They look for it, as `errorMessage`, beside the very keyword that refuses,
    and beside `not` not at all.
    """
    parts: Schema = {}
    for key, value in schema.items():
        if key in ("anyOf", "allOf"):
            parts[key] = [saying(part, message) for part in value]
        elif key == "patternProperties":
            parts[key] = {name: saying(part, message) for name, part in value.items()}
        else:
            parts |= {key: value, "errorMessage": message}
    return parts


def accepts(schema: Schema, value: Any) -> bool:
    """Whether a schema accepts a value."""
    return Draft7Validator(schema).is_valid(value)
