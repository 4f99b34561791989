"""A tree of nodes to the contract's message, as strict as protojson.

Unknown fields, fields given twice and wrong types are errors. Unlike protojson,
any scalar given to a string field is its text, so that no value changes by how
YAML could read it.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from google.protobuf.message import Message

from plugin.contract import StackInput
from plugin.errors import Problem
from plugin.stack_input.fields import (
    Form,
    descriptor_of,
    known_fields,
    unknown_field,
)
from plugin.stack_input.free_form import FreeForm
from plugin.stack_input.known_field import KnownField, known_fields_by_key
from plugin.stack_input.nodes import Mapping, Node, Scalar, Sequence, position_of
from plugin.stack_input.places import Places
from plugin.stack_input.scalars import WrongTypeError


class Decoded(NamedTuple):
    """What could be decoded, and what not.

    Attributes:
        stack_input: without what is wrong.
        problems: every unknown field, field given twice and wrong type.
        incomplete: the path of each value that is wrong or given twice, or that has such a field.
    """

    stack_input: StackInput
    problems: tuple[Problem, ...]
    incomplete: frozenset[str]


def decode(root: Node, places: Places) -> Decoded:
    """Return the stack input that `root` describes, as far as it can be decoded.

    Args:
        root: the tree of the whole hand-off.
        places: takes the position of every field that is found.
    """
    stack_input = StackInput()
    decoder = _Decoder(places)
    decoder.message(root, stack_input, "")
    return Decoded(stack_input, tuple(decoder.problems), frozenset(decoder.incomplete))


@dataclass(slots=True)
class _Decoder:
    places: Places
    problems: list[Problem] = field(default_factory=list)
    incomplete: set[str] = field(default_factory=set)

    def message(self, node: Node, message: Message, path: str) -> None:
        """Set the fields of `message` from the mapping at `path`."""
        descriptor = descriptor_of(message)
        if not isinstance(node, Mapping):
            self._problem(node, path, f"must be a mapping of fields: {known_fields(descriptor)}")
            return
        message.SetInParent()
        fields = known_fields_by_key(descriptor)
        given: set[str] = set()
        for key, value in node.entries:
            found = fields.get(key.text)
            if found is None:
                self._problem(key, path, unknown_field(descriptor, key.text))
                continue
            here = f"{path}.{found.name}" if path else found.name
            if found.name in given:
                self.incomplete.add(here)
                self._problem(key, path, f"{found.name} is given twice: remove one")
            elif not (isinstance(value, Scalar) and value.plain and value.text in found.absent):
                given.add(found.name)
                self._field(key, value, message, found, here)

    def _field(
        self, key: Scalar, node: Node, message: Message, found: KnownField, path: str
    ) -> None:
        self.places.record(path, (node if isinstance(node, Scalar) else key).place)
        if found.one_of and any(map(message.HasField, found.one_of)):
            others = " and ".join(found.one_of)
            self._problem(key, path, f"{others} exclude each other: give one")
            return
        match found.form:
            case Form.SCALAR:
                for value in self._values(node, found, path):
                    setattr(message, found.name, value)
            case Form.LIST:
                self._list(node, getattr(message, found.name), found, path)
            case Form.MAP:
                self._map(node, getattr(message, found.name), found, path)
            case _ if isinstance(node, Scalar) and node.is_null():
                self._problem(key, path, "is empty: give its fields, or remove it")
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

    def _list(self, node: Node, items: Any, found: KnownField, path: str) -> None:
        if not isinstance(node, Sequence):
            self._problem(node, path, "must be a list: write it in [ ]")
            return
        for index, item in enumerate(node.items):
            here = f"{path}[{index}]"
            self.places.record(here, item.place)
            if found.is_of_messages:
                self.message(item, items.add(), here)
            else:
                items.extend(self._values(item, found, here))

    def _map(self, node: Node, items: Any, found: KnownField, path: str) -> None:
        if not isinstance(node, Mapping):
            self._problem(node, path, "must be a mapping of texts")
            return
        for entry in node.entries:
            key = entry.key.text
            here = f'{path}["{key}"]'
            self.places.record(here, entry.key.place)
            for text in self._values(entry.value, found, here):
                items[key] = text

    def _values(self, node: Node, found: KnownField, path: str) -> list[str | bool | int]:
        """Return the scalar's value, or nothing and a problem."""
        try:
            return [found.read(node)]
        except WrongTypeError as error:
            self._problem(node, path, str(error))
            return []

    def _problem(self, node: Node, path: str, message: str) -> None:
        self.incomplete.add(path)
        self.problems.append(self.places.problem_at(position_of(node.place), path, message))
