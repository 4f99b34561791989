"""Messages of the contract, made from its descriptors: a new field is covered
by itself.
"""

from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from hypothesis import strategies as st

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"))
"""What YAML can hold unescaped: no surrogates, control characters, byte order
mark or code points that mean nothing.
"""


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


def _member(field: FieldDescriptor) -> st.SearchStrategy[tuple[str, Any]]:
    return _value(field).map(lambda value: (field.name, value))


def _value(field: FieldDescriptor) -> st.SearchStrategy[Any]:
    if field.message_type and field.message_type.GetOptions().map_entry:
        return st.dictionaries(TEXT, TEXT, max_size=3)
    single = _single(field)
    return st.lists(single, max_size=3) if field.is_repeated else single


def _single(field: FieldDescriptor) -> st.SearchStrategy[Any]:
    if field.message_type:
        return messages(field.message_type)
    if field.enum_type:
        return st.sampled_from([value.number for value in field.enum_type.values])
    if field.type == FieldDescriptor.TYPE_UINT32:
        return st.integers(0, 2**32 - 1)
    return st.booleans() if field.type == FieldDescriptor.TYPE_BOOL else TEXT
