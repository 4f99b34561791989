"""A YAML text as a tree that still knows where each value stood.

Scalars keep their text as it was written. What type it has is decided by the
contract's field, not by YAML: `no`, `1e3` and `12:30:00` are strings wherever
the field is one.

Named tuples, since a text has many of them: they are made in a third of the time that
frozen dataclasses take.
"""

from typing import Any, NamedTuple

from plugin.errors import Position
from plugin.stack_input.document import Document

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
JSON_NULLS = frozenset({"", "null"})

Place = tuple[Document, Any]
"""Where a value starts: in which text, and libyaml's mark in it. Few are ever asked for
their position, which takes as long to make as the value itself."""


def position_of(place: Place) -> Position:
    """Return a place as people count, from 1."""
    document, mark = place
    return Position(document.origin, document.first_line + mark.line, mark.column + 1)


class Scalar(NamedTuple):
    """A single value. `plain` means written without quotes or a block mark."""

    text: str
    plain: bool
    place: Place

    def is_null(self) -> bool:
        """Whether YAML 1.2 reads the value as null."""
        return self.plain and self.text in NULLS

    def is_json_null(self) -> bool:
        """Whether the value is JSON's null, or nothing at all.

        The narrower question, for string fields: there a `~` is a text.
        """
        return self.plain and self.text in JSON_NULLS


class Entry(NamedTuple):
    """A key of a mapping and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Entries in the order in which they were written, their keys all different."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None where it is absent."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


class Sequence(NamedTuple):
    """Values in the order in which they were written."""

    items: "tuple[Node, ...]"
    place: Place


Node = Scalar | Mapping | Sequence
