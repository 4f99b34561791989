"""Deployments to draw. Not a test: what the tests of the graph share."""

from collections.abc import Mapping
from pathlib import Path

import cells
from archives import archive, sha256

from plugin.chart.archive import read_chart
from plugin.chart.chart import Chart
from plugin.chart.source import needs_archive
from plugin.contract import Spec
from plugin.graph.build import graph
from plugin.graph.model import Graph
from plugin.main import deploy
from plugin.module.locals import Locals
from plugin.preview.program import preview
from plugin.preview.registration import Deployment
from plugin.stack_input.document import Document
from plugin.stack_input.places import Places
from plugin.stack_input.sources import read_file

ROOT = Path(__file__).parents[2]
MANIFESTS: Mapping[str, Document] = {
    "hack": read_file(str(ROOT / "hack/manifest.yaml")),
    **{
        path.stem: read_file(str(path))
        for path in sorted((ROOT / "tests/handoffs/input").glob("*.yaml"))
    },
    **{path.stem: cells.manifest(cells.load(path)) for path in cells.possible()},
    **{
        path.stem: read_file(str(path))
        for path in sorted((Path(__file__).parent / "manifests").glob("*.yaml"))
    },
}
"""Every manifest that tests have of what is registered, by name."""

_CHART = read_chart(archive(), sha256(archive()))


def _at_hand(spec: Spec, _places: Places) -> Chart | None:
    return _CHART if needs_archive(spec) else None


def deployed(handoff: Document) -> tuple[Deployment, Locals]:
    """Return what the program registers, and from what, with a chart of ours."""
    planned: list[Locals] = []
    deployment = preview(
        lambda: deploy(handoff, lambda locals_, _: planned.append(locals_), _at_hand), {}
    )
    return deployment, planned[0]


def drawn(handoff: Document) -> Graph:
    return graph(*deployed(handoff))
