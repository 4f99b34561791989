"""Which of the edges in a gutter runs left of which: so that few of them cross."""

from collections.abc import Iterator, Sequence

from plugin.graph.svg.buses import Bus, Side
from plugin.graph.svg.ports import Heights

_NEAR = 5
"""Lines as close as this look like one."""


def tracks(buses: Sequence[Bus], heights: Heights) -> list[Bus]:
    """Return the buses of one gutter from left to right.

    Neighbours are exchanged as long as that takes crossings away.
    """
    order = list(buses)
    better = True
    while better:
        better = False
        for index in range(len(order) - 1):
            left, right = order[index : index + 2]
            if _crossings(right, left, heights) < _crossings(left, right, heights):
                order[index : index + 2] = right, left
                better = True
    return order


def _crossings(left: Bus, right: Bus, heights: Heights) -> int:
    """Return how often two buses meet, if the one runs left of the other."""
    to_right = list(_at(left, Side.LEFT, heights))
    to_left = list(_at(right, Side.RIGHT, heights))
    return (
        sum(_within(y, right, heights) for y in to_right)
        + sum(_within(y, left, heights) for y in to_left)
        + sum(abs(one - other) < _NEAR for one in to_right for other in to_left)
    )


def _at(bus: Bus, side: Side, heights: Heights) -> Iterator[int]:
    """Yield the heights at which a bus ends at boxes, by the side of these."""
    for port in (*bus.sources, *bus.targets):
        if port.side is side:
            yield heights[bus, port]


def _within(y: int, bus: Bus, heights: Heights) -> bool:
    ends = [heights[bus, port] for port in (*bus.sources, *bus.targets)]
    return min(ends) - _NEAR < y < max(ends) + _NEAR
