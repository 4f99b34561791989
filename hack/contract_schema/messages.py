"""Fields of a mapping, under each of the names that they can be written by."""

import re
from typing import Any, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from contract_schema.expressions import Path
from contract_schema.schemas import Schema, accepts, all_of, any_of
from plugin.stack_input.fields import names_of


def named(field: FieldDescriptor) -> str:
    """Return a pattern of the names of a field."""
    return f"^(?:{'|'.join(map(re.escape, names_of(field)))})$"


def held_by(field: FieldDescriptor) -> Descriptor:
    """Return the message of a field that has one."""
    return cast("Descriptor", field.message_type)


def is_written(field: FieldDescriptor) -> Schema:
    """A mapping in which a field stands, by any of its names."""
    return any_of([{"required": [name]} for name in names_of(field)])


def with_value(message: Descriptor, path: Path, value: Schema, absent: Any) -> Schema:
    """A mapping in which a value fits a schema.

    Args:
        message: what the mapping describes.
        path: of the value, from that message on.
        value: its schema.
        absent: what is read where it is not written.
    """
    may_be_absent = accepts(value, absent)
    field = message.fields_by_name[path[0]]
    below = with_value(held_by(field), path[1:], value, absent) if path[1:] else value
    fits: Schema = {"patternProperties": {named(field): below}}
    return fits if may_be_absent else all_of([is_written(field), fits])
