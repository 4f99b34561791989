"""A tree of nodes to the contract's message, as strict as protojson.

Unknown fields, fields given twice and wrong types are errors. Unlike protojson,
any scalar given to a string field is its text, so that no value changes by how
YAML could read it.
"""

from dataclasses import dataclass, field
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from plugin.contract import StackInput
from plugin.errors import DecodeError, Problem, by_position
from plugin.stack_input.fields import (
    Form,
    descriptor_of,
    find_field,
    form_of,
    known_fields,
    unknown_field,
    value_of,
)
from plugin.stack_input.free_form import FreeForm
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar, Sequence, position_of
from plugin.stack_input.places import Places
from plugin.stack_input.scalars import WrongTypeError, is_absent, scalar_value


def decode(root: Node, places: Places) -> StackInput:
    """Return the stack input that `root` describes.

    Args:
        root: the tree of the whole hand-off.
        places: takes the position of every field that is found.

    Raises:
        DecodeError: with every unknown field, field given twice and wrong type.
    """
    stack_input = StackInput()
    decoder = _Decoder(places)
    decoder.message(root, stack_input, "")
    if decoder.problems:
        raise DecodeError(sorted(decoder.problems, key=by_position))
    return stack_input


@dataclass(slots=True)
class _Decoder:
    places: Places
    problems: list[Problem] = field(default_factory=list)

    def message(self, node: Node, message: Message, path: str) -> None:
        """Set the fields of `message` from the mapping at `path`."""
        if not isinstance(node, Mapping):
            self._problem(
                node, path, f"must be a mapping of fields: {known_fields(descriptor_of(message))}"
            )
            return
        message.SetInParent()
        descriptor = descriptor_of(message)
        given: set[str] = set()
        for entry in node.entries:
            found = find_field(descriptor, entry.key.text)
            if found is None:
                self._problem(entry.key, path, unknown_field(descriptor, entry.key.text))
                continue
            name = found.name
            if name in given:
                self._problem(entry.key, path, f"{name} is given twice: remove one")
            elif not is_absent(entry.value, found):
                given.add(name)
                self._field(entry, message, found, f"{path}.{name}" if path else name)

    def _field(self, entry: Entry, message: Message, found: FieldDescriptor, path: str) -> None:
        node = entry.value
        self.places.record(path, (node if isinstance(node, Scalar) else entry.key).place)
        oneof = found.containing_oneof
        if oneof and message.WhichOneof(oneof.name):
            others = " and ".join(member.name for member in oneof.fields)
            self._problem(entry.key, path, f"{others} exclude each other: give one")
            return
        match form_of(found):
            case Form.SCALAR:
                for value in self._values(node, found, path):
                    setattr(message, found.name, value)
            case Form.LIST:
                self._list(node, getattr(message, found.name), found, path)
            case Form.MAP:
                self._map(node, getattr(message, found.name), value_of(found), path)
            case _ if isinstance(node, Scalar) and node.is_null():
                self._problem(entry.key, path, "is empty: give its fields, or remove it")
            case Form.FREE:
                self._free_form(node, getattr(message, found.name), path)
            case Form.MESSAGE:
                self.message(node, getattr(message, found.name), path)

    def _free_form(self, node: Node, struct: Any, path: str) -> None:
        if not isinstance(node, Mapping):
            self._problem(node, path, "must be a mapping")
            return
        struct.update(FreeForm(self.places.record, self._problem).mapping(node, path))
        struct.SetInParent()

    def _list(self, node: Node, items: Any, found: FieldDescriptor, path: str) -> None:
        if not isinstance(node, Sequence):
            self._problem(node, path, "must be a list: write it in [ ]")
            return
        for index, item in enumerate(node.items):
            here = f"{path}[{index}]"
            self.places.record(here, item.place)
            if found.message_type:
                self.message(item, items.add(), here)
            else:
                items.extend(self._values(item, found, here))

    def _map(self, node: Node, items: Any, value: FieldDescriptor, path: str) -> None:
        if not isinstance(node, Mapping):
            self._problem(node, path, "must be a mapping of texts")
            return
        for entry in node.entries:
            key = entry.key.text
            here = f'{path}["{key}"]'
            self.places.record(here, entry.key.place)
            for text in self._values(entry.value, value, here):
                items[key] = text

    def _values(self, node: Node, found: FieldDescriptor, path: str) -> list[str | bool | int]:
        """Return the scalar's value, or nothing and a problem."""
        try:
            return [scalar_value(node, found)]
        except WrongTypeError as error:
            self._problem(node, path, str(error))
            return []

    def _problem(self, node: Node, path: str, message: str) -> None:
        self.problems.append(self.places.problem_at(position_of(node.place), path, message))
