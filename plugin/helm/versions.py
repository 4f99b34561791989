"""Which version of the chart is installed, and what is known of it."""

import re
from collections.abc import Mapping
from typing import Any

from plugin.chart.chart import Chart
from plugin.contract import Helm
from plugin.module.vars import (
    DEFAULTS_OF_RISK,
    HELM_CHART_VERSION,
    IRSA_ROLE_CHART,
    OTHER_DEFAULTS_CHART,
    OTHER_DEFAULTS_OF_RISK,
)

_NUMBERS = re.compile(r"([0-9]+)\.([0-9]+)\.([0-9]+)")


def chart_version(helm: Helm, chart: Chart | None) -> str:
    """Return the version of the chart: of the archive, where it is at hand."""
    return chart.version if chart else helm.version or HELM_CHART_VERSION


def takes_role_annotations_away(version: str) -> bool:
    """Whether that operator removes a role annotation which it was not told of."""
    return _is_from(IRSA_ROLE_CHART, version)


def defaults_of_risk(version: str) -> Mapping[tuple[str, ...], Any]:
    """Return what that chart sets of the settings that a change of puts data at risk."""
    others = OTHER_DEFAULTS_OF_RISK if _is_from(OTHER_DEFAULTS_CHART, version) else {}
    return {**DEFAULTS_OF_RISK, **others}


def _is_from(first: tuple[int, int, int], version: str) -> bool:
    found = _NUMBERS.match(version)
    return found is not None and tuple(map(int, found.groups())) >= first
