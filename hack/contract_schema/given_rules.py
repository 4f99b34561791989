"""The rules that stand in proto/, as its options hold them."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import protovalidate
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message_factory import GetMessageClass

_validate_pb2: Any = importlib.import_module("buf.validate.validate_pb2")


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition in CEL, and what is said of a value that it does not hold of."""

    expression: str
    message: str


def message_rules(message: Descriptor) -> list[Rule]:
    """Return the rules of a message as a whole."""
    return _rules(message.GetOptions().Extensions[_validate_pb2.message].cel)


def field_rules(field: FieldDescriptor) -> list[Rule]:
    """Return the rules of a field's value."""
    return list(_own(_options(field)))


def item_rules(field: FieldDescriptor) -> list[Rule]:
    """Return the rules of each item of a list, or each value of a map."""
    options = _options(field)
    return [*_own(options.repeated.items), *_own(options.map.values)]


def key_rules(field: FieldDescriptor) -> list[Rule]:
    """Return the rules of each key of a map."""
    return list(_own(_options(field).map.keys))


def ignores_nothing(field: FieldDescriptor) -> bool:
    """Whether the rules of a field are for a value alone that is not empty."""
    ignore: bool = _options(field).ignore == _validate_pb2.IGNORE_IF_ZERO_VALUE
    return ignore


def broken(field: FieldDescriptor, **values: Any) -> list[str]:
    """Return what is said of a field in a message with these values alone."""
    message = GetMessageClass(cast("Descriptor", field.containing_type))(**values)
    return [
        violation.proto.message
        for violation in protovalidate.collect_violations(message)
        if violation.proto.field
        and [part.field_name for part in violation.proto.field.elements] == [field.name]
    ]


def _options(field: FieldDescriptor) -> Any:
    return field.GetOptions().Extensions[_validate_pb2.field]


def _own(options: Any) -> Iterator[Rule]:
    yield from _rules(options.cel)
    for kind in (options.string, options.uint32):
        for extension, _ in kind.ListFields():
            yield from _rules(extension.GetOptions().Extensions[_validate_pb2.predefined].cel)


def _rules(cel: Any) -> list[Rule]:
    return [Rule(rule.expression, rule.message) for rule in cel]
