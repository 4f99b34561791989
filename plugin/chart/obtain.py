"""The chart itself, for what has to look into it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from plugin.chart.chart import Chart, NoChartError
from plugin.chart.fetch_error import FetchError
from plugin.chart.kept import kept_content
from plugin.chart.local import read_archive
from plugin.chart.source import Archive, chart_credentials, chart_source, needs_archive
from plugin.contract import MANAGED, Helm, Spec
from plugin.errors import ChartError, Problem
from plugin.module.vars import HELM_CHART_NAME, HELM_CHART_REPOSITORY
from plugin.stack_input.places import Places

_HELM = "target.spec.helm"


@lru_cache(maxsize=4)
def _read_chart(content: bytes, sha256: str) -> Chart:
    """Many manifests share an archive, and most need none."""
    from plugin.chart.archive import read_chart  # noqa: PLC0415

    return read_chart(content, sha256)


def obtain(spec: Spec, places: Places) -> Chart | None:
    """Return the chart, or None where it is left to Helm to find it.

    Args:
        spec: checked.
        places: where its fields were written.

    Raises:
        ChartError: it cannot be had, or is not what the spec says.
    """
    return fetched(spec, places) if needs_archive(spec) else None


def fetched(spec: Spec, places: Places) -> Chart:
    """Return the chart from where the spec says it is.

    Args:
        spec: checked.
        places: where its fields were written.

    Raises:
        ChartError: it cannot be had, or is not what the spec says.
    """
    with _told(spec, places):
        return _checked(kept_content(spec.helm.sha256) or _fetched_content(spec.helm), spec, places)


def obtain_at_hand(spec: Spec, places: Places) -> Chart | None:
    """Return the chart where its archive is on this machine, and None where it would have
    to be fetched.

    Args:
        spec: checked.
        places: where its fields were written.

    Raises:
        ChartError: the archive is not what the spec says.
    """
    if not needs_archive(spec):
        return None
    with _told(spec, places):
        content = kept_content(spec.helm.sha256) or _on_this_machine(spec.helm)
        return None if content is None else _checked(content, spec, places)


@contextmanager
def _told(spec: Spec, places: Places) -> Iterator[None]:
    """Say of which field it is that an archive cannot be had or read."""
    try:
        yield
    except FetchError as error:
        raise ChartError([_problem(spec.helm, places, str(error))]) from error
    except NoChartError as error:
        raise ChartError([_problem(spec.helm, places, f"the archive {error}")]) from error


def _problem(helm: Helm, places: Places, message: str) -> Problem:
    """Return a problem with the field that names the chart, or with the repository that is
    taken where none does.
    """
    for field in ("chart", "repository"):
        if getattr(helm, field):
            return places.problem(f"{_HELM}.{field}", message)
    taken = f"the chart repository {HELM_CHART_REPOSITORY}, taken where none is named: {message}"
    return places.problem(_HELM, taken)


def _checked(content: bytes, spec: Spec, places: Places) -> Chart:
    sha256 = hashlib.sha256(content).hexdigest()
    _check_digest(spec.helm, sha256, places)
    chart = _read_chart(content, sha256)
    wrong = list(_other_than_said(chart, spec))
    if wrong:
        raise ChartError([_problem(spec.helm, places, message) for message in wrong])
    return chart


def _fetched_content(helm: Helm) -> bytes:
    # Most runs fetch nothing, and need no client of HTTP.
    from plugin.chart.fetch import fetch  # noqa: PLC0415

    return fetch(chart_source(helm), chart_credentials(helm))


def _on_this_machine(helm: Helm) -> bytes | None:
    match chart_source(helm):
        case Archive(location) if Path(location).is_file():
            return read_archive(Path(location))
        case _:
            return None


def _check_digest(helm: Helm, sha256: str, places: Places) -> None:
    if helm.sha256 and sha256 != helm.sha256:
        message = (
            f"is not that of the archive, {sha256}: another archive lies there than the one that"
            " was meant; nothing was changed"
        )
        raise ChartError([places.problem(f"{_HELM}.sha256", message)])


def _other_than_said(chart: Chart, spec: Spec) -> Iterator[str]:
    version = spec.helm.version
    if chart.name != HELM_CHART_NAME:
        yield f"is the chart {chart.name}, not {HELM_CHART_NAME}"
    if version and chart.version != version:
        yield f"is version {chart.version}, not {version}: correct version, or leave it out"
    if spec.crds == MANAGED and not chart.crds:
        yield "has no custom resource definitions, which crds: managed would keep up"
