"""The real charts, for the tests that have to look into one."""

from collections.abc import Callable

import chart_cases
import pytest
from charts import beside_the_project

from plugin.chart.chart import Chart

ChartOf = Callable[[str], Chart]
"""The chart of a version."""


@pytest.fixture(scope="session")
def chart_of() -> ChartOf:
    def read(version: str) -> Chart:
        archive = beside_the_project(version)
        if not archive.exists():
            pytest.skip(f"helm values: {archive.name} is not at hand")
        return chart_cases.chart_of(archive)

    return read
