"""The types of fields, by the names that `kubectl explain` has for them."""

from google.protobuf.descriptor import FieldDescriptor

from plugin.stack_input.fields import Form, form_of

_SCALARS = {FieldDescriptor.TYPE_BOOL: "boolean", FieldDescriptor.TYPE_UINT32: "integer"}


def kind(field: FieldDescriptor) -> str:
    """Return the type of a field, as `[]string`; an enum is a string."""
    if form_of(field) is Form.MAP:
        return "map[string]string"
    single = "Object" if field.message_type else _SCALARS.get(field.type, "string")
    return f"[]{single}" if field.is_repeated else single
