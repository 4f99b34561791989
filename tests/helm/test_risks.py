"""What is taken for the charts' own settings, by which others put data at risk, is theirs."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from plugin.chart.chart import Chart
from plugin.effects.change import text
from plugin.module.vars import DEFAULTS_OF_RISK, OTHER_DEFAULTS_OF_RISK

LEFT_OUT = ("configGeneral", "kubernetes_use_configmaps")
"""By the first of the charts, so that the operator's own default counts."""


def values_of(chart: Chart) -> dict[tuple[str, ...], str]:
    found = {}
    for path in DEFAULTS_OF_RISK:
        value: Any = chart.values
        for key in path:
            value = value.get(key) if value else None
        found[path] = text(value)
    return found


@pytest.mark.parametrize(
    ("version", "others"), [("1.12.2", {LEFT_OUT: None}), ("2.0.1", OTHER_DEFAULTS_OF_RISK)]
)
def test_the_charts_have_these_defaults(
    version: str, others: Mapping[tuple[str, ...], Any], chart_of: Callable[[str], Chart]
) -> None:
    expected = {path: text(value) for path, value in {**DEFAULTS_OF_RISK, **others}.items()}
    assert values_of(chart_of(version)) == expected
