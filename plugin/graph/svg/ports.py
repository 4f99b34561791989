"""At which height each edge leaves and enters its boxes."""

from collections.abc import Iterable, Mapping, Sequence

from plugin.graph.svg.buses import Bus, Port

Heights = Mapping[tuple[Bus, Port], int]
"""The y of each end of a bus."""

_LEVEL = 16
"""Ends as close as this are put on one level, so that the edge is a straight line."""
_APART = 8
"""The least between two ends at one side of a box."""

_End = tuple[Bus, Port]


def heights(buses: Sequence[Bus]) -> Heights:
    """Return the heights: of a line of the box where the port belongs to one, else
    spread over the side, in the order of where the edges go.
    """
    found: dict[_End, int] = {}
    sides: dict[object, list[_End]] = {}
    for bus in buses:
        for port in (*bus.sources, *bus.targets):
            line = _line(port)
            if line is not None:
                found[bus, port] = line
            else:
                side = (port.placed.box.node.key, port.side)
                sides.setdefault(side, []).append((bus, port))
    for ends in sides.values():
        found.update(_spread(sorted(ends, key=_where_to)))
    for bus in buses:
        _level(bus, found)
    return found


def _line(port: Port) -> int | None:
    return port.placed.line_at(port.detail) if port.detail else None


def _where_to(end: _End) -> float:
    """Return the mean height of what an edge has at its other side."""
    bus, port = end
    others = bus.targets if port in bus.sources else bus.sources
    return sum(_line(other) or _middle(other) for other in others) / len(others)


def _middle(port: Port) -> float:
    return (port.placed.y + port.placed.bottom) / 2


def _spread(ends: Sequence[_End]) -> Iterable[tuple[_End, int]]:
    for index, (bus, port) in enumerate(ends, start=1):
        share = port.placed.box.height * index / (len(ends) + 1)
        yield (bus, port), round(port.placed.y + share)


def _level(bus: Bus, found: dict[_End, int]) -> None:
    """Put the two ends of a bus on one level, if they are about to be and may."""
    if len(bus.sources) > 1 or len(bus.targets) > 1:
        return
    source, target = bus.sources[0], bus.targets[0]
    wanted = {source: found[bus, target], target: found[bus, source]}
    if abs(wanted[source] - wanted[target]) > _LEVEL:
        return
    for port, height in wanted.items():
        others = (
            at
            for (other, end), at in found.items()
            if other is not bus and (end.placed, end.side) == (port.placed, port.side)
        )
        inside = port.placed.y + _APART <= height <= port.placed.bottom - _APART
        if not port.detail and inside and all(abs(at - height) >= _APART for at in others):
            found[bus, port] = height
            return
