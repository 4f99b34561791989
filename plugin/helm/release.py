"""The Helm release, ready to be registered."""

from typing import NamedTuple

from plugin.chart.chart import Chart
from plugin.chart.kept_path import kept_path
from plugin.chart.source import (
    Archive,
    Credentials,
    Oci,
    Repository,
    chart_credentials,
    chart_source,
)
from plugin.contract import MANAGED, Spec
from plugin.module.vars import HELM_CHART_NAME, HELM_TIMEOUT_SECONDS


class Release(NamedTuple):
    """What Helm is told beside the values.

    Attributes:
        name: of the release.
        chart: name in a repository, `oci://` reference or path.
        version: of the chart, None where `chart` is an archive.
        repository: URL, None where there is none.
        credentials: of the repository or registry.
        timeout: of each operation, in seconds.
    """

    name: str
    chart: str
    version: str | None
    repository: str | None
    credentials: Credentials | None
    timeout: int
    atomic: bool
    skip_await: bool
    skip_crds: bool


def release(spec: Spec, name: str, chart: Chart | None) -> Release:
    """Return the release of a checked spec.

    Args:
        spec: checked.
        name: of the release.
        chart: the chart, where it is at hand. It is then installed from the copy
            whose digest was checked, and from nowhere else.
    """
    helm = spec.helm
    location, version, repository = _found_by_helm(spec) if chart is None else _kept(chart)
    return Release(
        name=name,
        chart=location,
        version=version,
        repository=repository,
        credentials=None if chart else chart_credentials(helm),
        timeout=helm.timeout_seconds or HELM_TIMEOUT_SECONDS,
        atomic=helm.atomic,
        skip_await=helm.skip_await,
        skip_crds=spec.crds == MANAGED,
    )


_Location = tuple[str, str | None, str | None]
"""Chart, version, repository."""


def _kept(chart: Chart) -> _Location:
    return f"./{kept_path(chart.sha256)}", None, None


def _found_by_helm(spec: Spec) -> _Location:
    match chart_source(spec.helm):
        case Repository(url, version):
            return HELM_CHART_NAME, version, url
        case Oci(reference, version):
            return reference, version, None
        case Archive(location):
            return location, None, None
