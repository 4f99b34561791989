"""What each manifest of the project deploys: objects of the module's own, and a release.

Not a test: what the tests of this level share.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cells
from programs import ROOT
from wire_inputs import plain, release

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment
from plugin.stack_input.document import Document

MANIFEST = ROOT / "hack/manifest.yaml"
HANDOFFS = sorted((ROOT / "tests/handoffs/input").glob("*.yaml"))
CHART_CASES = sorted((ROOT / "tests/chart/cases").glob("*.yaml"))
MANIFESTS = [MANIFEST, *HANDOFFS, *cells.possible()]


@dataclass(frozen=True)
class Deployed:
    """What the cluster and Helm are given, with no secret masked.

    Attributes:
        objects: that the program creates itself, in its order.
        namespace: of the release.
        values: of the release.
    """

    objects: list[dict[str, Any]]
    namespace: str
    values: Mapping[str, Any]


def deployed(path: Path) -> Deployed:
    """Run the program with one of `MANIFESTS`, or another manifest."""
    found = _cell(path) if path in cells.CELLS else _handoff(path)
    inputs = release(found).inputs
    return Deployed(
        objects=[
            plain(each.inputs)
            for each in found.resources
            if not each.is_read and {"apiVersion", "kind"} <= set(each.inputs)
        ],
        namespace=inputs["namespace"],
        values=plain(inputs["values"]),
    )


def _cell(path: Path) -> Deployment:
    cell = cells.load(path)
    return preview(lambda: deploy(cells.manifest(cell)), {}, cells.cluster(cell))


def _handoff(path: Path) -> Deployment:
    return preview(lambda: deploy(Document(path.name, path.read_bytes())), {})
