"""A YAML text as a tree that still knows where each value stood.

Scalars keep their text as it was written. What type it has is decided by the
contract's field, not by YAML: `no`, `1e3` and `12:30:00` are strings wherever
the field is one.

Named tuples, since a text has many of them: they are made in a third of the time that
frozen dataclasses take.
"""

from typing import NamedTuple

from plugin.errors import Position

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
JSON_NULLS = frozenset({"", "null"})


class Scalar(NamedTuple):
    """A single value. `plain` means written without quotes or a block mark."""

    text: str
    plain: bool
    position: Position

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
    position: Position

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None where it is absent."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


class Sequence(NamedTuple):
    """Values in the order in which they were written."""

    items: "tuple[Node, ...]"
    position: Position


Node = Scalar | Mapping | Sequence
