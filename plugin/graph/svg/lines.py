"""The lines that edges are drawn as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugin.graph.svg.boxes import WIDTH
from plugin.graph.svg.buses import Bus, Port, Side
from plugin.graph.svg.elements import Point
from plugin.graph.svg.layout import GUTTERS, MARGIN
from plugin.graph.svg.ports import Heights, heights
from plugin.graph.svg.tracks import tracks

_TRACK = 9
"""Between two lines that run beside each other."""
_CLEAR = 16
"""Between a line and the boxes beside it: the length of an arrow's head, and some more."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Points joined by a line, with the head of an arrow at the last."""

    points: tuple[Point, ...]
    has_head: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A text beside a line; `anchor` as SVG's text-anchor."""

    text: str
    at: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bus as it is drawn."""

    bus: Bus
    strokes: tuple[Stroke, ...]
    words: tuple[Word, ...]


def lines(buses: Sequence[Bus]) -> Iterator[Drawn]:
    """Yield every bus as lines: straight between neighbours, else through a gutter."""
    yield from _straight([bus for bus in buses if bus.is_straight])
    around = [bus for bus in buses if not bus.is_straight]
    at = heights(around)
    for gutter in sorted({bus.gutter for bus in around}):
        inside = tracks([bus for bus in around if bus.gutter == gutter], at)
        for index, bus in enumerate(inside):
            yield _through(bus, _track_x(gutter, index, len(inside)), at)


def _straight(buses: Sequence[Bus]) -> Iterator[Drawn]:
    beside: dict[frozenset[str], list[Bus]] = {}
    for bus in buses:
        ends = frozenset(port.placed.box.node.key for port in (*bus.sources, *bus.targets))
        beside.setdefault(ends, []).append(bus)
    for together in beside.values():
        for index, bus in enumerate(together):
            source, target = bus.sources[0].placed, bus.targets[0].placed
            x = source.x + WIDTH // 2 + 2 * _TRACK * index - _TRACK * (len(together) - 1)
            down = source.row < target.row
            start, end = (source.bottom, target.y) if down else (source.y, target.bottom)
            word = Word(bus.label, (x + 7, (start + end) // 2 + 3), "start")
            stroke = Stroke(((x, start), (x, end)), has_head=True)
            yield Drawn(bus, (stroke,), (word,) if bus.label else ())


def _track_x(gutter: int, index: int, count: int) -> int:
    """Return where a line runs: in the first gutter close to the boxes on its right."""
    left = MARGIN + sum(GUTTERS[:gutter]) + WIDTH * gutter
    room = GUTTERS[gutter] - 2 * _CLEAR
    step = min(_TRACK, room // max(1, count - 1))
    if gutter == 0:
        return left + GUTTERS[0] - _CLEAR - step * (count - 1 - index)
    return left + _CLEAR + step * index


def _through(bus: Bus, x: int, at: Heights) -> Drawn:
    sources = [(_edge_x(port), at[bus, port]) for port in bus.sources]
    targets = [(_edge_x(port), at[bus, port]) for port in bus.targets]
    words = (_word(bus, at),) if bus.label and bus.gutter == len(GUTTERS) - 1 else ()
    if len(sources) == len(targets) == 1:
        (start,), (end,) = sources, targets
        bend = () if start[1] == end[1] else ((x, start[1]), (x, end[1]))
        return Drawn(bus, (Stroke((start, *bend, end), has_head=True),), words)
    ys = [y for _, y in (*sources, *targets)]
    strokes = (
        Stroke(((x, min(ys)), (x, max(ys))), has_head=False),
        *(Stroke((start, (x, start[1])), has_head=False) for start in sources),
        *(Stroke(((x, end[1]), end), has_head=True) for end in targets),
    )
    return Drawn(bus, strokes, words)


def _edge_x(port: Port) -> int:
    return port.placed.x if port.side is Side.LEFT else port.placed.right


def _word(bus: Bus, at: Heights) -> Word:
    """Put the word over the part of the line that is beside the box on the right."""
    port = next(port for port in (*bus.sources, *bus.targets) if port.side is Side.LEFT)
    return Word(bus.label, (port.placed.x - 13, at[bus, port] - 4), "end")
