"""Helm and the charts, for what is compared."""

from collections.abc import Callable
from pathlib import Path

import charts
import pytest
from programs import needed, path_with


@pytest.fixture(scope="session")
def helm() -> str:
    return needed("helm", "diff")


@pytest.fixture
def helm_on_path(helm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with(helm))


@pytest.fixture(scope="session")
def archive(helm: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("chart")
    return lambda version: charts.archive(helm, version, folder)
