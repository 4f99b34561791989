"""A picture as a Mermaid flowchart, which GitHub and GitLab draw in Markdown."""

from collections.abc import Iterator, Sequence

from plugin.graph.colours import BOXES, TEXT
from plugin.graph.model import Edge, Graph, Kind, Lane, Node
from plugin.graph.reduced import reduced

_ARROWS = {Kind.ORDER: "-->", Kind.BACKUP: "-.->", Kind.LABELS: "==>"}
_LOOKS = {Kind.ORDER: "solid", Kind.BACKUP: "dotted", Kind.LABELS: "thick"}
_MARK = "🏷"
_PLAIN = frozenset(" -_./,:=")


def as_mermaid(graph: Graph) -> str:
    """Return the text of a flowchart.

    Solid arrows say what comes before what, dotted ones what backups need and
    make, thick ones where labels go; a tag marks what carries the module's own.
    """
    keys = {node.key: f"n{index}" for index, node in enumerate(graph.nodes)}
    lines = [
        "flowchart LR",
        *_lanes(graph.nodes, keys),
        *(_edge(edge, keys) for edge in reduced(graph.edges)),
        *_legend(graph),
        *_classes(graph.nodes, keys),
    ]
    return "\n".join(lines) + "\n"


def _lanes(nodes: Sequence[Node], keys: dict[str, str]) -> Iterator[str]:
    for lane in Lane:
        inside = [node for node in nodes if node.lane is lane]
        if inside:
            yield f'  subgraph {lane.name.lower()}["{_escaped(lane.value)}"]'
            yield from (f'    {keys[node.key]}["{_text(node)}"]' for node in inside)
            yield "  end"


def _text(node: Node) -> str:
    title = f"<b>{_escaped(node.title)}</b>{f' {_MARK}' if node.labelled else ''}"
    return "<br>".join((title, *map(_escaped, (*node.names, *node.details))))


def _edge(edge: Edge, keys: dict[str, str]) -> str:
    label = f'|"{_escaped(edge.label)}"|' if edge.label else ""
    return f"  {keys[edge.source]} {_ARROWS[edge.kind]}{label} {keys[edge.target]}"


def _legend(graph: Graph) -> Iterator[str]:
    lines = (
        *(f"{look}: {kind.value}" for kind, look in _LOOKS.items()),
        *((f"{_MARK} labels",) if graph.labels else ()),
        *(f"{key}={value}" for key, value in graph.labels.items()),
        "inherited_labels",
        *graph.inherited,
    )
    yield f'  legend>"{"<br>".join(map(_escaped, lines))}"]'


def _classes(nodes: Sequence[Node], keys: dict[str, str]) -> Iterator[str]:
    for origin, paint in BOXES.items():
        members = [keys[node.key] for node in nodes if node.origin is origin]
        if members:
            dashes = f",stroke-dasharray:{paint.dashes}" if paint.dashes else ""
            style = f"fill:{paint.fill},stroke:{paint.stroke},color:{TEXT}{dashes}"
            yield f"  classDef {origin.name.lower()} {style}"
            yield f"  class {','.join(members)} {origin.name.lower()}"


def _escaped(text: str) -> str:
    """Return text in which Mermaid, and the HTML that it makes, finds nothing of theirs.

    Every other sign becomes Mermaid's entity code `#<code point>;`.
    """
    return "".join(sign if sign.isalnum() or sign in _PLAIN else f"#{ord(sign)};" for sign in text)
