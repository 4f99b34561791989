"""A picture as SVG, for a browser or a README."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugin.graph.model import Graph, Lane
from plugin.graph.reduced import reduced
from plugin.graph.svg.boxes import LINE, PADDING, WIDTH
from plugin.graph.svg.buses import buses
from plugin.graph.svg.elements import STYLE, box_style, group, heads, line, rectangle, text
from plugin.graph.svg.layout import HEADING, MARGIN, Column, Placed, columns
from plugin.graph.svg.legend import add, legend
from plugin.graph.svg.lines import Drawn, lines

_TITLE = "Deployment of the Zalando Postgres Operator"
_DESCRIPTION = (
    "Boxes are what is deployed and what that leads to, in columns from the stack to the"
    " storage. Solid arrows say what comes before what, dashed ones what backups need and"
    " make, dotted ones where labels go."
)

_TAG = 40
"""Width of the mark of a box that carries the labels."""


@dataclass(frozen=True, slots=True)
class _Size:
    """Width and height of the columns."""

    width: int
    height: int


def as_svg(graph: Graph) -> str:
    """Return an SVG document that needs nothing beside it: no script, font or program.

    The same graph gives the same bytes.
    """
    lanes = columns(graph.nodes)
    placed = {inside.box.node.key: inside for lane in lanes for inside in lane.placed}
    width = lanes[-1].x + WIDTH + MARGIN + PADDING
    bottom = lanes[0].placed[-1].bottom + PADDING
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
    SubElement(root, "title").text = _TITLE
    SubElement(root, "desc").text = _DESCRIPTION
    SubElement(root, "style").text = STYLE
    heads(root)
    ground = SubElement(root, "g")
    for lane in lanes:
        _lane(root, lane, bottom)
    for drawn in lines(buses(reduced(graph.edges), placed)):
        _edges(root, drawn)
    for inside in placed.values():
        _box(root, inside)
    height = _legend(root, graph, lanes, _Size(width, bottom))
    rectangle(ground, "ground", (0, 0), width, height)
    root.set("viewBox", f"0 0 {width} {height}")
    root.set("width", str(width))
    root.set("height", str(height))
    indent(root)
    return tostring(root, encoding="unicode") + "\n"


def _legend(root: Element, graph: Graph, lanes: Sequence[Column], size: _Size) -> int:
    """Add the legend: beside the first column if there is room, else below.

    Returns:
        The height of the whole.
    """
    left = lanes[1].x - PADDING
    beside = legend(graph, size.width - MARGIN - left)
    room = min(lane.placed[0].y for lane in lanes[1:]) - HEADING - 2 * MARGIN
    if beside.height <= room:
        add(root, beside, left, MARGIN)
        return size.height + MARGIN
    below = legend(graph, size.width - 2 * MARGIN)
    add(root, below, MARGIN, size.height + PADDING)
    return size.height + PADDING + below.height + MARGIN


def _lane(root: Element, lane: Column, bottom: int) -> None:
    """The stack's has its gutter inside."""
    left = MARGIN if lane.lane is Lane.STACK else lane.x - PADDING
    top = lane.placed[0].y - HEADING
    rectangle(root, "lane", (left, top), lane.x + WIDTH + PADDING - left, bottom - top)
    text(root, "heading", (lane.x, top + 18), lane.lane.value)


def _edges(root: Element, drawn: Drawn) -> None:
    bus = drawn.bus
    sources = ", ".join(port.placed.box.node.title for port in bus.sources)
    targets = ", ".join(port.placed.box.node.title for port in bus.targets)
    said = group(root, f"{sources} → {targets} ({bus.label or bus.kind.value})")
    for stroke in drawn.strokes:
        line(said, bus.kind, stroke.points, head=stroke.has_head)
    for word in drawn.words:
        text(said, f"word {bus.kind.name.lower()}-word", word.at, word.text, word.anchor)


def _box(root: Element, placed: Placed) -> None:
    node = placed.box.node
    said = group(root, "\n".join((node.title, *node.names, *node.details)))
    rectangle(said, box_style(node.origin), (placed.x, placed.y), WIDTH, placed.box.height)
    for index, content in enumerate(placed.box.lines):
        y = placed.y + PADDING + 9 + LINE * index
        text(said, content.style, (placed.x + PADDING, y), content.text)
    if node.labelled:
        x = placed.right - _TAG - 6
        rectangle(said, "tag", (x, placed.y + 6), _TAG, 15)
        text(said, "tag-text", (x + _TAG // 2, placed.y + 17), "labels", "middle")
