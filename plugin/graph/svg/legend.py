"""What the boxes and lines mean, and the labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from plugin.graph.model import Graph, Kind, Origin
from plugin.graph.svg.boxes import CELL, LINE
from plugin.graph.svg.elements import box_style, line, rectangle, text
from plugin.graph.svg.wrap import wrapped

_SAMPLE = 30
"""Width of a sample of a line or box."""
_SIGN = 6.2
"""Width of a sign of its text; a text is that wide at the most."""
_APART = 24
_MOST_LINES = 6
_INDENT = 104
"""Where the labels begin, after their heading."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of the legend, or the sample of a kind or origin, at a place in it."""

    x: int
    y: int
    shown: Kind | Origin | str
    style: str = "key"


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries, and how high they are together."""

    entries: tuple[Entry, ...]
    height: int


def legend(graph: Graph, width: int) -> Legend:
    """Return the legend of a picture, with lines of that width at the most."""
    entries = list(_samples(graph, width))
    y = max(entry.y for entry in entries) + 6
    for heading, content in _labels(graph):
        entries.append(Entry(0, y + LINE, heading))
        for part in wrapped(content, int((width - _INDENT) / CELL), _MOST_LINES):
            y += LINE
            entries.append(Entry(_INDENT, y, part, "detail"))
    return Legend(tuple(entries), y + 4)


def add(parent: Element, found: Legend, left: int, top: int) -> None:
    """Draw a legend."""
    for entry in found.entries:
        x, y = left + entry.x, top + entry.y
        match entry.shown:
            case str():
                text(parent, entry.style, (x, y), entry.shown)
            case Kind():
                line(parent, entry.shown, ((x, y - 4), (x + _SAMPLE, y - 4)), head=True)
            case Origin():
                rectangle(parent, box_style(entry.shown), (x, y - 10), _SAMPLE, 13)


def _samples(graph: Graph, width: int) -> Iterator[Entry]:
    """Yield samples of what the picture has some of, each with its text."""
    used = {edge.kind for edge in graph.edges} | {node.origin for node in graph.nodes}
    x, y = 0, LINE
    for shown in (*Kind, *Origin):
        if shown in used:
            taken = _SAMPLE + round(len(shown.value) * _SIGN)
            if x + taken > width:
                x, y = 0, y + LINE + 4
            yield Entry(x, y, shown)
            yield Entry(x + _SAMPLE + 6, y, shown.value)
            x += taken + _APART


def _labels(graph: Graph) -> Iterator[tuple[str, str]]:
    if graph.labels:
        yield "labels", " ".join(f"{key}={value}" for key, value in graph.labels.items())
    yield "inherited_labels", " ".join(graph.inherited)
