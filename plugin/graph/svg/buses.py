"""Edges that run together: those from the same nodes, to the same nodes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from plugin.graph.model import Edge, Kind
from plugin.graph.svg.layout import Placed


class Side(Enum):
    """A side of a box; the value is how far its gutter is from that of the left."""

    LEFT = 0
    RIGHT = 1


@dataclass(frozen=True, slots=True)
class Port:
    """Where an edge leaves or enters a box.

    Attributes:
        detail: the line of the box that it belongs to, empty for none.
    """

    placed: Placed
    side: Side
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Bus:
    """Edges of a kind, each source before each target.

    Attributes:
        gutter: the one that they run in, left of the column of that number.
    """

    kind: Kind
    gutter: int
    sources: tuple[Port, ...]
    targets: tuple[Port, ...]
    label: str

    @property
    def is_straight(self) -> bool:
        """Whether it goes from a box to the one right above or below it."""
        if not len(self.sources) == len(self.targets) == 1:
            return False
        source, target = self.sources[0].placed, self.targets[0].placed
        return source.column == target.column and abs(source.row - target.row) == 1


@dataclass(frozen=True, slots=True)
class _Way:
    kind: Kind
    gutter: int
    source: Port
    target: Port
    label: str


def buses(edges: Iterable[Edge], placed: Mapping[str, Placed]) -> list[Bus]:
    """Return the edges, together where that says the same.

    Args:
        edges: between nodes of the same column or of two side by side.
        placed: the boxes, by the keys of their nodes.
    """
    targets: dict[tuple[Kind, int, str, Port], dict[Port, None]] = {}
    for way in _ways(edges, placed):
        start = (way.kind, way.gutter, way.label, way.source)
        targets.setdefault(start, {})[way.target] = None
    sources: dict[tuple[Kind, int, str, Side, tuple[Port, ...]], list[Port]] = {}
    for (kind, gutter, label, source), ends in targets.items():
        sources.setdefault((kind, gutter, label, source.side, tuple(ends)), []).append(source)
    together = (
        Bus(kind, gutter, tuple(starts), ends, label)
        for (kind, gutter, label, _, ends), starts in sources.items()
    )
    return [bus for found in together for bus in _apart(found)]


def _apart(bus: Bus) -> list[Bus]:
    """Return a bus as its single edges, if each of these can be a straight line."""
    single = [
        replace(bus, sources=(source,), targets=(target,))
        for source in bus.sources
        for target in bus.targets
    ]
    return single if all(edge.is_straight for edge in single) else [bus]


def _ways(edges: Iterable[Edge], placed: Mapping[str, Placed]) -> Iterator[_Way]:
    for edge in edges:
        source, target = placed[edge.source], placed[edge.target]
        sides = _sides(edge.kind, source.column, target.column)
        ports = [
            Port(end, side, edge.label if edge.label in end.box.node.details else "")
            for end, side in zip((source, target), sides, strict=True)
        ]
        label = "" if any(port.detail for port in ports) else edge.label
        yield _Way(edge.kind, source.column + sides[0].value, ports[0], ports[1], label)


def _sides(kind: Kind, source: int, target: int) -> tuple[Side, Side]:
    """Return the sides that an edge leaves and enters by, given both columns."""
    if source < target:
        return Side.RIGHT, Side.LEFT
    if source > target:
        return Side.LEFT, Side.RIGHT
    side = Side.LEFT if kind is Kind.ORDER else Side.RIGHT
    return side, side
