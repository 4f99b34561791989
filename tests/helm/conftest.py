"""The real charts, for the tests that have to look into one."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from plugin.chart.archive import Chart, read_chart

ARCHIVES = Path(__file__).parents[3] / "shared/charts"

ChartOf = Callable[[str], Chart]
"""The chart of a version."""


@pytest.fixture(scope="session")
def chart_of() -> ChartOf:
    def read(version: str) -> Chart:
        archive = ARCHIVES / f"postgres-operator-{version}.tgz"
        if not archive.exists():
            pytest.skip(f"helm values: {archive.name} is not at hand")
        content = archive.read_bytes()
        return read_chart(content, hashlib.sha256(content).hexdigest())

    return read
