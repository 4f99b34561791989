"""Helm and the real chart, for the tests of this level."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import charts
import pytest
from programs import needed

from plugin.module.vars import HELM_CHART_VERSION

Template = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
"""Templates the chart for a namespace with values, and returns the objects."""


@pytest.fixture(scope="session")
def helm() -> str:
    return needed("helm", "chart level")


@pytest.fixture(scope="session")
def chart(helm: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return charts.archive(helm, HELM_CHART_VERSION, tmp_path_factory.mktemp("chart"))


@pytest.fixture
def template(helm: str, chart: Path) -> Template:
    def run(namespace: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        return charts.template(helm, chart, namespace, values)

    return run
