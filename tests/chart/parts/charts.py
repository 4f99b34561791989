"""The real chart: its archives, and what Helm makes of them.

Not a test: what the chart level and the cluster level share.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from programs import ROOT

from plugin.module.vars import (
    CONFIG_NAMESPACE,
    HELM_CHART_NAME,
    HELM_CHART_REPOSITORY,
    RENDER_KUBE_VERSION,
    SPEC_OVERLAY_CONFIG,
)
from plugin.render.helm import Templating
from plugin.render.helm import template as templated

SHA256 = {
    "1.12.2": "65858d14a40d7fd90c32bd9fc60021acc9555c161079f43a365c70171eaf21d8",
    "2.0.1": "bb54c367441fe36cefc08d1c83e52e4baaea3522e32da14d40ea45eba4669ff1",
}
"""The digests of the archives in the chart repository's own index, by version."""

_SECONDS = 60


class HelmError(Exception):
    """Helm failed; its own words."""


def beside_the_project(version: str) -> Path:
    """Return where the archive of a version lies, if it does."""
    return ROOT.parent / "shared/charts" / f"{HELM_CHART_NAME}-{version}.tgz"


def archive(helm: str, version: str, folder: Path) -> Path:
    """Return the chart's archive, checked: that which lies beside the project, or
    one pulled into `folder`.
    """
    found = beside_the_project(version)
    if not found.exists():
        found = folder / found.name
        chart = [HELM_CHART_NAME, "--repo", HELM_CHART_REPOSITORY, "--version", version]
        try:
            run(helm, ["pull", *chart, "--destination", str(folder)], folder)
        except HelmError:
            pytest.skip(
                f"{HELM_CHART_REPOSITORY} cannot be reached, and {found.name} is not in shared/"
            )
    assert hashlib.sha256(found.read_bytes()).hexdigest() == SHA256[version]
    return found


def template(
    helm: str,
    archive: Path,
    namespace: str,
    values: Mapping[str, Any],
    release: str = HELM_CHART_NAME,
) -> list[dict[str, Any]]:
    """Return the objects of a release, the definitions first."""
    wanted = Templating(release, namespace, values, crds=True, kube_version=RENDER_KUBE_VERSION)
    return templated(helm, archive.read_bytes(), wanted)


def in_place_of_the_repository(archive: Path) -> dict[str, str]:
    """Return the Pulumi configuration by which the chart is that of an archive."""
    content = archive.read_bytes()
    others = dict.fromkeys(("repository", "version", "username", "password"))
    chart = {"chart": str(archive), "sha256": hashlib.sha256(content).hexdigest()}
    overlay = json.dumps({"helm": {**chart, **others}})
    return {f"{CONFIG_NAMESPACE}:{SPEC_OVERLAY_CONFIG}": overlay}


def run(
    helm: str, arguments: Sequence[str], folder: Path, values: Mapping[str, Any] | None = None
) -> str:
    """Run Helm, with no settings or cache but those in `folder`, and return what it prints."""
    homes = ("HELM_CACHE_HOME", "HELM_CONFIG_HOME", "HELM_DATA_HOME")
    result = subprocess.run(  # noqa: S603 - helm, found by the fixture
        [helm, *arguments],
        input=yaml.safe_dump(dict(values or {})),
        env={**os.environ, **dict.fromkeys(homes, str(folder))},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    if result.returncode:
        raise HelmError(result.stderr)
    return result.stdout
