"""YAML text to a tree of nodes, by libyaml's events.

JSON is YAML here. What cannot be one stack input is refused with its position:
several documents, duplicate keys, merge keys, foreign tags, aliases that blow
up. Messages never quote the text, since keys may stand in it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from plugin.errors import DecodeError, Problem, by_position
from plugin.stack_input.document import Document
from plugin.stack_input.nodes import (
    Entry,
    Mapping,
    Node,
    Place,
    Scalar,
    Sequence,
    position_of,
)

MAX_DEPTH = 64
"""How deep mappings and lists may nest. The contract's deepest field is at 7."""

MAX_NODES = 100_000
"""How many values a text may stand for once its aliases are written out."""

_REMEDIES = {
    "did not find expected alphabetic or numeric character": " behind * or &: quote the value",
    "found character that cannot start any token": ": quote a value that starts with it",
}
"""By libyaml's own words."""

_ALLOWED_TAGS = frozenset({"!", *(f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "str"))})


def parse(document: Document) -> Node:
    """Return the document's one value; an empty text is a null scalar.

    Raises:
        DecodeError: with every duplicate key, or the first other problem.
    """
    text = document.text()
    try:
        # Not by yaml.parse, which asks for each event three times.
        return _Composer(document, yaml.CSafeLoader(text).get_event).compose()
    except yaml.MarkedYAMLError as error:
        raise no_yaml(document, error) from None


def no_yaml(document: Document, error: yaml.MarkedYAMLError) -> DecodeError:
    """Return what libyaml says of a document as an error of ours."""
    position = position_of((document, error.problem_mark))
    problem = f"the text is no YAML: {_what_and_remedy(document, error)}"
    return DecodeError([Problem(problem, position=position)])


def _what_and_remedy(document: Document, error: yaml.MarkedYAMLError) -> str:
    mark, problem = error.problem_mark, str(error.problem)
    if mark and document.text().startswith("\t", mark.index):
        return "found a tab: use spaces"
    return problem + _REMEDIES.get(problem, "")


class _Anchored(NamedTuple):
    """A value that aliases may stand for, of so many values, so many levels below it."""

    node: Node
    size: int
    below: int


@dataclass(slots=True)
class _Composer:
    """Builds the tree; one object for one text."""

    document: Document
    next_event: Callable[[], Any]
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    duplicates: list[Problem] = field(default_factory=list)
    size: int = 0
    deepest: int = 0

    def compose(self) -> Node:
        root: Node = Scalar("", plain=True, place=(self.document, self.next_event().start_mark))
        documents = 0
        while not isinstance(event := self.next_event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(event, "a second document starts here: hand over one")
            elif isinstance(event, NodeEvent):
                root = self._node(event, depth=1)
        if self.duplicates:
            raise DecodeError(sorted(self.duplicates, key=by_position))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            return self._alias(event, depth)
        if event.tag is not None and event.tag not in _ALLOWED_TAGS:
            raise self._error(event, "tags are not supported: write the value without one")
        before = self.size
        self._grow(event, 1, depth)
        place = (self.document, event.start_mark)
        if isinstance(event, ScalarEvent):
            node: Node = Scalar(event.value, event.implicit[0], place)
            below = 0
        else:
            node, below = self._collection(event, place, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(node, self.size - before, below)
        return node

    def _collection(self, event: NodeEvent, place: Place, depth: int) -> tuple[Node, int]:
        """Return a list or mapping, and how many levels there are below it."""
        outer, self.deepest = self.deepest, depth
        if isinstance(event, SequenceStartEvent):
            node: Node = Sequence(tuple(self._items(depth + 1)), place)
        else:
            node = Mapping(self._entries(depth + 1), place)
        below = self.deepest - depth
        self.deepest = max(outer, self.deepest)
        return node, below

    def _entries(self, depth: int) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        while not isinstance(event := self.next_event(), MappingEndEvent):
            key = self._node(event, depth)
            if not isinstance(key, Scalar):
                raise self._error(event, "a key must be plain text")
            text = key.text
            if text == "<<" and key.plain:
                raise self._error(event, "merge keys (<<) are not supported: write the fields out")
            value = self._node(self.next_event(), depth)
            if text in entries:
                self.duplicates.append(_duplicate(key, entries[text].key))
            else:
                entries[text] = Entry(key, value)
        return tuple(entries.values())

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            yield self._node(event, depth)

    def _alias(self, event: AliasEvent, depth: int) -> Node:
        if event.anchor not in self.anchors:
            message = "an alias refers to nothing before it: quote the text if * starts a value"
            raise self._error(event, message)
        anchored = self.anchors[event.anchor]
        self._grow(event, anchored.size, depth + anchored.below)
        return anchored.node

    def _grow(self, event: Any, size: int, depth: int) -> None:
        """Count in what a value stands for: so many values, down to `depth`."""
        self.size += size
        if depth > self.deepest:
            self.deepest = depth
            if depth > MAX_DEPTH:
                raise self._error(event, f"values nest more than {MAX_DEPTH} deep")
        if self.size > MAX_NODES:
            raise self._error(event, f"the text stands for more than {MAX_NODES:,} values")

    def _error(self, event: Any, message: str) -> DecodeError:
        position = position_of((self.document, event.start_mark))
        return DecodeError([Problem(message, position=position)])


def _duplicate(key: Scalar, former: Scalar) -> Problem:
    first = position_of(former.place)
    where = f"first at {first.line}:{first.column}"
    return Problem(f"the key stands twice, {where}: remove one", position=position_of(key.place))
