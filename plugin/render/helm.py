"""The chart's objects, by Helm as the engine of its templates and nothing more."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from os import environ
from pathlib import Path
from typing import Any

import yaml

from plugin.errors import RenderError
from plugin.kubernetes_object import CLUSTER_SCOPED
from plugin.kubernetes_yaml import dump, load

_SECONDS = 120
_HOMES = ("HELM_CACHE_HOME", "HELM_CONFIG_HOME", "HELM_DATA_HOME", "HOME")


@dataclass(frozen=True, slots=True)
class Templating:
    """What Helm is told.

    Attributes:
        release: name of the release.
        namespace: of the release.
        values: for the chart.
        crds: whether the definitions in the chart's `crds` folder are installed too.
        kube_version: the version of Kubernetes that the chart is told.
    """

    release: str
    namespace: str
    values: Mapping[str, Any]
    crds: bool
    kube_version: str


def find_helm() -> str | None:
    """Return the path of Helm, None where it is not on PATH."""
    return shutil.which("helm")


def template(helm: str, archive: bytes, wanted: Templating) -> list[dict[str, Any]]:
    """Return the objects that Helm 3 or 4 would install, in its order.

    Helm gets the archive itself and looks for nothing: neither settings, plugins or
    repositories of the user's, nor a cluster. An object without a namespace gets that
    of the release, as on installation.

    Args:
        helm: path of the program.
        archive: of the chart.
        wanted: the release.

    Raises:
        RenderError: Helm does not do it; in its own words.
    """
    with tempfile.TemporaryDirectory(prefix="planton-zalando-") as folder:
        chart = Path(folder) / "chart.tgz"
        chart.write_bytes(archive)
        text = _run([helm, *_arguments(chart, wanted)], wanted.values, folder)
    try:
        return list(placed(load(text), wanted.namespace))
    except yaml.YAMLError as error:
        raise RenderError(f"Helm's output is no YAML: {error}") from error


def _arguments(chart: Path, wanted: Templating) -> Iterator[str]:
    yield from ("template", wanted.release, str(chart), "--namespace", wanted.namespace)
    yield from ("--kube-version", wanted.kube_version, "--skip-tests", "--values", "-")
    if wanted.crds:
        yield "--include-crds"


def _run(command: list[str], values: Mapping[str, Any], folder: str) -> str:
    homes = dict.fromkeys(_HOMES, folder)
    try:
        done = subprocess.run(  # noqa: S603 - Helm, found on PATH
            command,
            input=dump([values]).encode(),
            env={"PATH": environ.get("PATH", ""), **homes},
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RenderError(f"{command[0]} cannot be run: {error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").replace(f"{folder}/", "").strip()
        raise RenderError(
            f"Helm cannot template the chart: {said or f'it ended with {done.returncode}'}"
        )
    try:
        return done.stdout.decode()
    except UnicodeDecodeError:
        raise RenderError("Helm's output is no UTF-8") from None


def placed(objects: list[Any], namespace: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a release as Helm installs them: in its namespace, where they
    stand in one and name no other.

    Raises:
        RenderError: one has no name.
    """
    for found in objects:
        if not _is_named(found):
            raise RenderError("the chart's templates make something that is no object with a name")
        if found["kind"] in CLUSTER_SCOPED:
            yield found
        else:
            yield {**found, "metadata": {"namespace": namespace, **found["metadata"]}}


def _is_named(found: Any) -> bool:
    metadata = found.get("metadata") if isinstance(found, dict) else None
    if not isinstance(metadata, dict):
        return False
    words = (found.get("apiVersion"), found.get("kind"), metadata.get("name"))
    return all(isinstance(word, str) and word for word in words)
