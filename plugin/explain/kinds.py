"""The types of fields, by the names that `kubectl explain` has for them."""

from google.protobuf.descriptor import FieldDescriptor

_SCALARS = {FieldDescriptor.TYPE_BOOL: "boolean", FieldDescriptor.TYPE_UINT32: "integer"}


def kind(field: FieldDescriptor) -> str:
    """Return the type of a field, as `[]string`; an enum is a string."""
    message = field.message_type
    if message and message.GetOptions().map_entry:
        return "map[string]string"
    single = "Object" if message else _SCALARS.get(field.type, "string")
    return f"[]{single}" if field.is_repeated else single
