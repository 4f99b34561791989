"""What `render` makes of each manifest of the project, with no secret masked.

Not a test: what the tests of this level share.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import cells
import charts
import yaml
from chart_cases import chart_of

from plugin.module.vars import CONFIG_NAMESPACE, HELM_CHART_VERSION, LABEL_DOMAIN_CONFIG
from plugin.render.rendering import render
from plugin.render.shown import revealed
from plugin.stack_input.document import Document

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def rendered(path: Path, archive: Path) -> list[dict[str, Any]]:
    """Render one of `deployed.MANIFESTS` with the chart of an archive."""
    if path in cells.CELLS:
        cell = cells.load(path)
        return _objects(cells.manifest(cell), archive, cluster=cells.cluster(cell))
    return _objects(Document(path.name, path.read_bytes()), archive)


def of_a_chart_case(path: Path, archive: Path) -> list[dict[str, Any]] | None:
    """Render a case of the chart level, None where it is not for this archive."""
    case = yaml.safe_load(path.read_text())
    if chart_of(archive).version not in case.get("charts", [HELM_CHART_VERSION]):
        return None
    domain = case.get("label_domain")
    settings = {f"{CONFIG_NAMESPACE}:{LABEL_DOMAIN_CONFIG}": domain} if domain else {}
    manifest = yaml.safe_dump(case["manifest"]).encode()
    return _objects(Document(path.name, manifest), archive, settings)


def _objects(
    handoff: Document,
    archive: Path,
    settings: Mapping[str, str] = MappingProxyType({}),
    cluster: Mapping[str, Any] = _NOTHING,
) -> list[dict[str, Any]]:
    configuration = {**charts.in_place_of_the_repository(archive), **settings}
    objects: list[dict[str, Any]] = revealed(
        render(handoff, configuration, cluster=cluster).objects
    )
    return objects
