"""Where each box stands: a column for each lane, all of them down to the same line."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugin.graph.model import Lane, Node
from plugin.graph.svg.boxes import LINE, PADDING, WIDTH, Box, box

MARGIN = 16
GAP = 26
"""Between two boxes of a column: room for an arrow and a word."""
HEADING = 26
GUTTERS = (40, 68, 56, 104)
"""Left of each column: room for the edges, and in the last for words."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place.

    Attributes:
        column: of the picture, and so of its gutters, from 0.
        row: in the column, from 0.
        x: left side.
        y: top.
    """

    box: Box
    column: int
    row: int
    x: int
    y: int

    @property
    def bottom(self) -> int:
        """The lower side."""
        return self.y + self.box.height

    @property
    def right(self) -> int:
        """The right side."""
        return self.x + WIDTH

    def line_at(self, detail: str) -> int | None:
        """Return the middle of the first line of a detail, None where there is none."""
        for index, line in enumerate(self.box.lines):
            if line.style == "detail" and line.of == detail:
                return self.y + PADDING - 2 + LINE * index + LINE // 2
        return None


@dataclass(frozen=True, slots=True)
class Column:
    """A lane with its boxes, from the top."""

    lane: Lane
    x: int
    placed: tuple[Placed, ...]


def columns(nodes: Sequence[Node]) -> list[Column]:
    """Return the lanes that there are nodes of, from left to right."""
    boxes = {lane: [box(node) for node in nodes if node.lane is lane] for lane in Lane}
    lanes = [lane for lane, inside in boxes.items() if inside]
    bottom = MARGIN + HEADING + max(_height(inside) for inside in boxes.values())
    return [_column(lane, boxes[lane], index, bottom) for index, lane in enumerate(lanes)]


def _column(lane: Lane, boxes: Sequence[Box], index: int, bottom: int) -> Column:
    x = MARGIN + sum(GUTTERS[: index + 1]) + WIDTH * index
    y = bottom - _height(boxes)
    placed = []
    for row, inside in enumerate(boxes):
        placed.append(Placed(inside, index, row, x, y))
        y += inside.height + GAP
    return Column(lane, x, tuple(placed))


def _height(boxes: Sequence[Box]) -> int:
    return sum(inside.height + GAP for inside in boxes) - GAP
