"""Colours of both forms of the picture, on a light ground."""

from dataclasses import dataclass

from plugin.graph.model import Kind, Origin

TEXT = "#1b1f24"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a box is painted; `dashes` as in SVG's stroke-dasharray, empty for a solid line."""

    fill: str
    stroke: str
    dashes: str = ""


BOXES = {
    Origin.STACK: Paint("#e3edff", "#2f5fc4"),
    Origin.EXISTING: Paint("#ffffff", "#2f5fc4", "5 3"),
    Origin.CLUSTER: Paint("#eceef1", "#6b7280"),
    Origin.OUTSIDE: Paint("#fff4d6", "#a66f12"),
}
EDGES = {Kind.ORDER: "#3d4650", Kind.BACKUP: "#c2410c", Kind.LABELS: "#0f7b46"}
