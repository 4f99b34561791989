"""What decoding asks of a field, asked of protobuf once: it makes each answer anew."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from plugin.stack_input.fields import Form, fields_by_key, form_of
from plugin.stack_input.scalars import ReadScalar, absent_texts, scalar_reader


class KnownField(NamedTuple):
    """A field, as decoding needs it.

    Attributes:
        name: in snake_case.
        form: what may be given to it.
        one_of: the names of those that exclude each other with it, itself included.
        absent: plain texts that stand for a field left out.
        read: reads its value, or one of its items; a message has no use for it.
        is_of_messages: whether it is a message, or a list of some.
    """

    name: str
    form: Form
    one_of: tuple[str, ...]
    absent: AbstractSet[str]
    read: ReadScalar
    is_of_messages: bool


@cache
def known_fields_by_key(message: Descriptor) -> Mapping[str, KnownField]:
    """Return a message's fields by each key that means one."""
    return {key: _known(field) for key, field in fields_by_key(message).items()}


def _known(field: FieldDescriptor) -> KnownField:
    form, one_of = form_of(field), field.containing_oneof
    return KnownField(
        name=field.name,
        form=form,
        one_of=tuple(member.name for member in one_of.fields) if one_of else (),
        absent=absent_texts(field),
        read=scalar_reader(field),
        is_of_messages=bool(field.message_type),
    )
