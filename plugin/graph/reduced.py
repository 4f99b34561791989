"""What a reader follows from the other edges, left out."""

from collections.abc import Collection, Iterator, Mapping

from plugin.graph.model import Edge, Kind


def reduced(edges: Collection[Edge]) -> Iterator[Edge]:
    """Yield the edges without an order that others already say, by a way round.

    Args:
        edges: of all kinds; those of order are without a cycle.
    """
    after: dict[str, set[str]] = {}
    for edge in edges:
        if edge.kind is Kind.ORDER:
            after.setdefault(edge.source, set()).add(edge.target)
    for edge in edges:
        others = after.get(edge.source, set()) - {edge.target}
        if edge.kind is Kind.ORDER and edge.target in _reached(others, after):
            continue
        yield edge


def _reached(starts: Collection[str], after: Mapping[str, Collection[str]]) -> set[str]:
    """Return everything that comes after any of `starts`."""
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        for following in after.get(waiting.pop(), ()):
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    return reached
