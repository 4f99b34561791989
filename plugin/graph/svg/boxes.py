"""A node as a box: its lines, and how high it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugin.graph.model import Node
from plugin.graph.svg.wrap import wrapped

WIDTH = 200
"""Of every box, in pixels as all lengths here."""
PADDING = 10
LINE = 15
FONT_SIZE = 11
CELL = 0.61 * FONT_SIZE
"""The widest that a sign of a fixed-width font is: DejaVu Sans Mono's 0.602 em, and some more."""
CELLS = int((WIDTH - 2 * PADDING) / CELL)
_TITLE_CELLS = 21
"""Signs of a title: a bold one of 12.5 pixels has 8.5 at the most, on the average of a word."""
_MOST_LINES = 3
"""Of one name or detail."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a box.

    Attributes:
        style: class of the stylesheet.
        of: the name or detail that the line is a part of.
    """

    text: str
    style: str
    of: str


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its lines, from the top."""

    node: Node
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        """In pixels."""
        return LINE * len(self.lines) + 2 * PADDING - 4


def box(node: Node) -> Box:
    """Return the box of a node."""
    return Box(node, tuple(_lines(node)))


def _lines(node: Node) -> Iterator[Line]:
    yield from (Line(text, "title", node.title) for text in wrapped(node.title, _TITLE_CELLS, 1))
    for name in _names(node):
        yield from (Line(text, "name", name) for text in wrapped(name, CELLS, _MOST_LINES))
    for detail in node.details:
        yield from (Line(text, "detail", detail) for text in wrapped(detail, CELLS, _MOST_LINES))


def _names(node: Node) -> tuple[str, ...]:
    """Return the names one by one, or as one text where they are many."""
    return node.names if len(node.names) <= _MOST_LINES else (", ".join(node.names),)
