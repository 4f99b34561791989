"""Helm and the real chart, for the tests of this level."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.module.vars import HELM_CHART_NAME, HELM_CHART_REPOSITORY, HELM_CHART_VERSION

ROOT = Path(__file__).parents[2]
ARCHIVE = f"{HELM_CHART_NAME}-{HELM_CHART_VERSION}.tgz"
SHA256 = "65858d14a40d7fd90c32bd9fc60021acc9555c161079f43a365c70171eaf21d8"
"""The digest of the archive in the chart repository's own index."""

Template = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
"""Templates the chart for a namespace with values, and returns the objects."""


@pytest.fixture(scope="session")
def helm() -> str:
    found = shutil.which("helm") or shutil.which("helm", path=Path.home() / "go/bin")
    if not found:
        pytest.skip("chart level: helm is not on PATH")
    return found


@pytest.fixture(scope="session")
def chart(helm: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = ROOT.parent / "shared/charts" / ARCHIVE
    if not archive.exists():
        folder = tmp_path_factory.mktemp("chart")
        pull = [helm, "pull", HELM_CHART_NAME, "--repo", HELM_CHART_REPOSITORY]
        arguments = [*pull, "--version", HELM_CHART_VERSION, "--destination", str(folder)]
        pulled = subprocess.run(arguments, capture_output=True, check=False, timeout=60)  # noqa: S603 - helm, found above
        if pulled.returncode:
            pytest.skip(f"chart level: {HELM_CHART_REPOSITORY} cannot be reached")
        archive = folder / ARCHIVE
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == SHA256
    return archive


@pytest.fixture
def template(helm: str, chart: Path, tmp_path: Path) -> Template:
    def run(namespace: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        result = subprocess.run(  # noqa: S603 - helm, found above
            [helm, "template", HELM_CHART_NAME, str(chart), "-n", namespace, "--values", "-"],
            input=yaml.safe_dump(dict(values)),
            env={**os.environ, "HELM_CACHE_HOME": str(tmp_path), "HELM_CONFIG_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return [found for found in yaml.safe_load_all(result.stdout) if found]

    return run
