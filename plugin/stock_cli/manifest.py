"""A manifest as a CLI reads it: without the overlays, which only this module knows."""

from collections.abc import Iterator
from typing import NamedTuple

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from plugin.contract import Target
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, find_field, message_of
from plugin.stack_input.nodes import Entry, Mapping, Node, Place, Scalar, Sequence
from plugin.stack_input.parse import parse
from plugin.stock_cli.releases import RELEASES, refusing


class Given(NamedTuple):
    """A field that was written.

    Attributes:
        path: from the manifest's top, by proto names; items of lists without a place.
        entry: its key, as it was spelled, and its value.
    """

    path: str
    field: FieldDescriptor
    entry: Entry

    @property
    def is_null(self) -> bool:
        """Whether the CLI takes it for a field left out."""
        return isinstance(self.entry.value, Scalar) and self.entry.value.is_null()

    @property
    def is_empty(self) -> bool:
        """Whether it is a text without a character, which protobuf does not keep."""
        return isinstance(self.entry.value, Scalar) and not self.entry.value.text


class Manifest(NamedTuple):
    """A manifest's fields.

    Attributes:
        shown_from: what paths start with that are shown: `target.` in a stack input.
        place: where it starts.
        fields: those of the contract, in the order of the text, without what stands within
            one that no release knows. What the contract does not know, this module refuses.
    """

    shown_from: str
    place: Place
    fields: tuple[Given, ...]


def read_manifest(document: Document) -> Manifest:
    """Return the manifest in a document: the target of a stack input, or all of it.

    Raises:
        DecodeError: it is no YAML as the contract takes it.
    """
    root = parse(document)
    target = root.get("target") if isinstance(root, Mapping) else None
    node = target or root
    fields = tuple(_fields(node, descriptor_of(Target), ""))
    return Manifest("target." if target else "", node.place, fields)


def _fields(node: Node, message: Descriptor, path: str) -> Iterator[Given]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _fields(item, message, path)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            if field := find_field(message, entry.key.text):
                yield from _field(Given(f"{path}{field.name}", field, entry))


def _field(given: Given) -> Iterator[Given]:
    yield given
    message = message_of(given.field)
    is_known = refusing(given.field, given.path) != frozenset(RELEASES)
    if is_known and message:
        yield from _fields(given.entry.value, message, f"{given.path}.")
