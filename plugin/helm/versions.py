"""Which version of the chart is installed, and what is known of it."""

import re

from plugin.chart.chart import Chart
from plugin.contract import Helm
from plugin.module.vars import HELM_CHART_VERSION, IRSA_ROLE_CHART, OTHER_DEFAULTS_CHART

_NUMBERS = re.compile(r"([0-9]+)\.([0-9]+)\.([0-9]+)")


def chart_version(helm: Helm, chart: Chart | None) -> str:
    """Return the version of the chart: of the archive, where it is at hand."""
    return chart.version if chart else helm.version or HELM_CHART_VERSION


def takes_role_annotations_away(version: str) -> bool:
    """Whether that operator removes a role annotation which it was not told of."""
    return _is_from(IRSA_ROLE_CHART, version)


def has_other_defaults(version: str) -> bool:
    """Whether that chart sets OTHER_DEFAULTS_OF_RISK."""
    return _is_from(OTHER_DEFAULTS_CHART, version)


def _is_from(first: tuple[int, int, int], version: str) -> bool:
    found = _NUMBERS.match(version)
    return found is not None and tuple(map(int, found.groups())) >= first
