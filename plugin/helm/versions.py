"""Which version of the chart is installed, and what is known of it."""

import re
from collections.abc import Mapping
from typing import Any

from plugin.chart.chart import Chart
from plugin.contract import Helm
from plugin.helm.free_values import plain_values
from plugin.helm.tree import at
from plugin.module.vars import (
    DEFAULTS_OF_RISK,
    HELM_CHART_VERSION,
    IRSA_ROLE_CHART,
    OTHER_DEFAULTS_CHART,
    OTHER_DEFAULTS_OF_RISK,
    SPILO_IMAGE,
    WAL_G_3_CHART,
    WAL_G_3_SPILO,
)
from plugin.openpgp.reader import PROTON, X_CRYPTO, Reader

_SPILO = re.compile(r"(?:^|/)spilo-[0-9]+:([0-9]+)\.([0-9]+)-p[0-9]+(?:@|$)")
"""What Zalando's image ends in, in any registry: PostgreSQL's version, and Spilo's."""

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


def pgp_reader(helm: Helm, chart: Chart | None) -> Reader:
    """Return what reads PGP keys in database pods."""
    image = at(plain_values(helm.values), SPILO_IMAGE)
    if image is None:
        is_new = _is_from(WAL_G_3_CHART, chart_version(helm, chart))
    else:
        is_new = _has_wal_g_3(str(image))
    return PROTON if is_new else X_CRYPTO


def _has_wal_g_3(image: str) -> bool:
    """Of one that is not named as Zalando's are nothing is known: it is taken for a new one."""
    found = _SPILO.search(image)
    return found is None or tuple(map(int, found.groups())) >= WAL_G_3_SPILO


def _is_from(first: str, version: str) -> bool:
    return _numbers(version) >= _numbers(first)


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, none where it has not three."""
    found = _NUMBERS.match(version)
    return tuple(map(int, found.groups())) if found else ()
