"""Helm, and a PATH with it or without."""

import os

import pytest
from programs import needed, path_with


@pytest.fixture(scope="session")
def helm() -> str:
    return needed("helm", "render")


@pytest.fixture
def helm_on_path(helm: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", path_with(helm))
    return helm


@pytest.fixture
def no_helm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
