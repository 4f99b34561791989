"""Messages of the contract, made from its descriptors: a new field is covered
by itself.
"""

from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.struct_pb2 import Struct
from hypothesis import strategies as st

from plugin.stack_input.fields import Form, form_of, is_free_form

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"))
"""What YAML can hold unescaped: no surrogates, control characters, byte order
mark or code points that mean nothing.
"""

_PLAIN = TEXT.map("x{}".format)
"""No text that YAML could take for something else: such have to be quoted."""

FREE_FORM = st.dictionaries(
    _PLAIN,
    st.recursive(
        _PLAIN
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.integers(-99, 99).map((0.5).__mul__),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_PLAIN, inner, max_size=2),
        max_leaves=6,
    ),
    max_size=3,
)


def messages(descriptor: Descriptor) -> st.SearchStrategy[Message]:
    """Any message, each field set or left out."""
    groups: dict[str, list[FieldDescriptor]] = {}
    for field in descriptor.fields:
        oneof = field.containing_oneof.name if field.containing_oneof else field.name
        groups.setdefault(oneof, []).append(field)
    members = [st.none() | st.one_of(*map(_member, fields)) for fields in groups.values()]
    return st.tuples(*members).map(lambda given: _message(descriptor, dict(filter(None, given))))


def _message(descriptor: Descriptor, values: dict[str, Any]) -> Message:
    return GetMessageClass(descriptor)(**values)


def _struct(values: dict[str, Any]) -> Struct:
    struct = Struct()
    struct.update(values)
    return struct


def _member(field: FieldDescriptor) -> st.SearchStrategy[tuple[str, Any]]:
    return _value(field).map(lambda value: (field.name, value))


def _value(field: FieldDescriptor) -> st.SearchStrategy[Any]:
    if form_of(field) is Form.MAP:
        return st.dictionaries(TEXT, TEXT, max_size=3)
    single = _single(field)
    return st.lists(single, max_size=3) if field.is_repeated else single


def _single(field: FieldDescriptor) -> st.SearchStrategy[Any]:
    if is_free_form(field):
        return FREE_FORM.map(_struct)
    if field.message_type:
        return messages(field.message_type)
    if field.enum_type:
        return st.sampled_from([value.number for value in field.enum_type.values])
    if field.type == FieldDescriptor.TYPE_UINT32:
        return st.integers(0, 2**32 - 1)
    return st.booleans() if field.type == FieldDescriptor.TYPE_BOOL else TEXT
