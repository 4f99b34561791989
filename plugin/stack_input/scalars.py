"""The text of a scalar as the type of the field that it is given to."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor

from plugin.stack_input.fields import Form, closest, form_of
from plugin.stack_input.nodes import JSON_NULLS, NULLS, Node, Scalar

BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""The booleans of YAML 1.2, without quotes."""

_MAX_UINT32 = 2**32 - 1


class WrongTypeError(ValueError):
    """The value is of another type than its field; says which is right."""


ReadScalar = Callable[[Node], str | bool | int]
"""Returns the value that a node gives to a field, or raises WrongTypeError."""


def absent_texts(field: FieldDescriptor) -> AbstractSet[str]:
    """Return the plain texts that are a null, which stands for a field left out.

    To a string field only JSON's own `null`, and nothing at all, is one: there
    a `~` is a text. To a message none is, unlike in protojson: a provider
    config or a backup whose lines are commented out is not one that nobody
    wanted.
    """
    match form_of(field):
        case Form.MESSAGE | Form.FREE:
            return frozenset()
        case Form.SCALAR if field.type == FieldDescriptor.TYPE_STRING:
            return JSON_NULLS
        case _:
            return NULLS


def scalar_reader(field: FieldDescriptor) -> ReadScalar:
    """Return what reads the value of a string, bool, integer or enum field, or of one of
    its items, or a text in a mapping of texts.
    """
    if field.enum_type:
        return partial(_enum, field.enum_type)
    return _READERS.get(field.type, _string)


def _string(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise WrongTypeError("must be a text: quote it, or write it behind a |")
    if node.is_json_null():
        raise WrongTypeError('must be a text: write "" for an empty one')
    if node.plain and node.place[0].rewritten:
        raise WrongTypeError(
            "must be a text: quote it, or set it with --type string, since Pulumi spells numbers"
            " anew and turns 0123 into 83"
        )
    return node.text


def _boolean(node: Node) -> bool:
    if not isinstance(node, Scalar) or not node.plain or node.text not in BOOLEANS:
        raise WrongTypeError("must be true or false, without quotes")
    return BOOLEANS[node.text]


def _whole_number(node: Node) -> int:
    """Decimal digits alone: YAML's other spellings of numbers are many a surprise."""
    text = node.text if isinstance(node, Scalar) and node.plain else ""
    if not (text.isascii() and text.isdigit()):
        raise WrongTypeError("must be a whole number, without quotes, sign or fraction")
    if len(text) > len(str(_MAX_UINT32)) or int(text) > _MAX_UINT32:
        raise WrongTypeError(f"must be at most {_MAX_UINT32}")
    return int(text)


def _enum(enum: EnumDescriptor, node: Node) -> int:
    """By name or by number. A number that has no name is kept: proto3's enums
    are open, and the rules decide.
    """
    text = node.text if isinstance(node, Scalar) else ""
    if text in enum.values_by_name:
        return int(enum.values_by_name[text].number)
    if text.isascii() and text.isdigit() and len(text) < len(str(2**31)):
        return int(text)
    names = [value.name for value in enum.values if value.number]
    guess = closest(text, names)
    remedy = f"did you mean {guess}?" if guess else f"use one of {', '.join(names)}"
    raise WrongTypeError(f"is no known value: {remedy}")


_READERS: Mapping[int, ReadScalar] = {
    FieldDescriptor.TYPE_BOOL: _boolean,
    FieldDescriptor.TYPE_UINT32: _whole_number,
}
"""By type; every other field is a text."""
