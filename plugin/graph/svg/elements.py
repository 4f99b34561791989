"""Elements of SVG, and the stylesheet that they are drawn by."""

from xml.etree.ElementTree import Element, SubElement

from plugin.graph.colours import BOXES, EDGES, TEXT
from plugin.graph.model import Kind, Origin
from plugin.graph.svg.boxes import FONT_SIZE

Point = tuple[int, int]
"""x and y, in pixels from the left upper corner."""

_DASHES = {Kind.ORDER: "none", Kind.BACKUP: "6 3", Kind.LABELS: "2 3"}

STYLE = "\n".join(
    (
        "text { font-family: system-ui, 'Segoe UI', Helvetica, Arial, sans-serif;"
        f" fill: {TEXT}; }}",
        ".title { font-size: 12.5px; font-weight: 600; }",
        f".name, .detail {{ font-size: {FONT_SIZE}px; font-family: ui-monospace, Menlo, Consolas,"
        " 'DejaVu Sans Mono', 'Liberation Mono', monospace; }",
        ".detail { fill: #4b5563; }",
        ".heading { font-size: 13px; font-weight: 600; fill: #4b5563; }",
        ".word, .key { font-size: 10.5px; }",
        ".key { fill: #4b5563; }",
        ".tag { fill: #0f7b46; }",
        ".tag-text { font-size: 9.5px; fill: #fff; }",
        ".ground { fill: #fff; stroke: #d5d9df; }",
        ".lane { fill: #f8f9fb; stroke: #e3e6ea; }",
        *(
            f".{origin.name.lower()} {{ fill: {paint.fill}; stroke: {paint.stroke};"
            f" stroke-dasharray: {paint.dashes or 'none'}; }}"
            for origin, paint in BOXES.items()
        ),
        *(
            f".{kind.name.lower()} {{ fill: none; stroke: {colour}; stroke-width: 1.6;"
            f" stroke-dasharray: {_DASHES[kind]}; }}"
            f" .{kind.name.lower()}-word {{ fill: {colour}; }}"
            for kind, colour in EDGES.items()
        ),
    )
)


def group(parent: Element, title: str) -> Element:
    """Add a group with a title, which a browser shows and a screen reader reads."""
    element = SubElement(parent, "g")
    SubElement(element, "title").text = title
    return element


def rectangle(parent: Element, style: str, at: Point, width: int, height: int) -> None:
    """Add a rectangle, its corners rounded; `at` is the left upper one."""
    measures = {"x": at[0], "y": at[1], "width": width, "height": height, "rx": 6}
    SubElement(
        parent, "rect", {"class": style} | {key: str(value) for key, value in measures.items()}
    )


def text(parent: Element, style: str, at: Point, content: str, anchor: str = "start") -> None:
    """Add a line of text; `at` is on its base line, `anchor` as SVG's text-anchor."""
    attributes = {"class": style, "x": str(at[0]), "y": str(at[1])}
    if anchor != "start":
        attributes["text-anchor"] = anchor
    SubElement(parent, "text", attributes).text = content


def line(parent: Element, kind: Kind, points: tuple[Point, ...], *, head: bool) -> None:
    """Add a line through the points."""
    way = " L".join(f"{x},{y}" for x, y in points)
    attributes = {"class": kind.name.lower(), "d": f"M{way}"}
    if head:
        attributes["marker-end"] = f"url(#{kind.name.lower()}-head)"
    SubElement(parent, "path", attributes)


def heads(parent: Element) -> None:
    """Add the heads of arrows, for `line` to refer to."""
    definitions = SubElement(parent, "defs")
    for kind, colour in EDGES.items():
        marker = SubElement(
            definitions,
            "marker",
            {
                "id": f"{kind.name.lower()}-head",
                "viewBox": "0 0 8 8",
                "refX": "8",
                "refY": "4",
                "markerWidth": "8",
                "markerHeight": "8",
                "markerUnits": "userSpaceOnUse",
                "orient": "auto",
            },
        )
        SubElement(marker, "path", {"d": "M0,0 L8,4 L0,8 Z", "fill": colour})


def box_style(origin: Origin) -> str:
    """Return the class of a box."""
    return origin.name.lower()
