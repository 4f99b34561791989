"""A real cluster, and Helm, as fixtures.

Not a test: what the cluster level and the engine level share.
"""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import charts
import pytest
from api import Api
from control_plane import PROGRAMS
from programs import ROOT, find
from release import Helm
from start import Cluster, started

_KWOK = ROOT / "tests/cluster/tools/kwok"
_FOUND = {name: find(name) for name in (*PROGRAMS, "helm", "go")}


def missing_programs() -> list[str]:
    """Return the names of programs that a cluster needs and this machine has not."""
    return [name for name, path in _FOUND.items() if not path]


@pytest.fixture(scope="session")
def programs() -> dict[str, str]:
    return {name: path for name, path in _FOUND.items() if path}


@pytest.fixture(scope="session")
def cluster(programs: dict[str, str]) -> Iterator[Cluster]:
    module = [programs["go"], "list", "-m", "-f", "{{.Dir}}", "sigs.k8s.io/kwok"]
    listed = subprocess.run(module, cwd=_KWOK, capture_output=True, check=True, text=True)  # noqa: S603 - go, found above
    # Not pytest's own folder, which would keep etcd's data of three runs.
    with (
        tempfile.TemporaryDirectory(prefix="cluster-") as folder,
        started(programs, Path(listed.stdout.strip()), Path(folder)) as cluster,
    ):
        yield cluster


@pytest.fixture(scope="session")
def api(cluster: Cluster) -> Api:
    return cluster.api


@pytest.fixture(scope="session")
def helm(
    programs: dict[str, str], cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Helm:
    return Helm(programs["helm"], cluster.kubeconfig, tmp_path_factory.mktemp("helm"))


@pytest.fixture(scope="session")
def archive(helm: Helm) -> Callable[[str], Path]:
    return lambda version: charts.archive(helm.program, version, helm.folder)
