"""The real engine with its Kubernetes provider, on a real cluster."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest
from api import Api
from batches import Batch
from definitions import define, remove
from manifests import NEW, OLD, Manifests
from program import copy_program
from real_cluster import missing_programs
from release import Helm
from stack import MakeStack, Stack
from start import Cluster

_PROGRAMS = ("pulumi", "pulumi-resource-kubernetes", "git")
_FOUND = {name: shutil.which(name) for name in _PROGRAMS}


# Not a fixture, whose skip would be a line for each test.
def pytest_runtest_setup() -> None:
    missing = [name for name, path in _FOUND.items() if not path] + missing_programs()
    if missing:
        pytest.skip(f"engine level: not on PATH: {', '.join(missing)}")


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("program")
    copy_program(_FOUND["git"] or "", folder)
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that Pulumi keeps state and history of all stacks in."""
    return tmp_path_factory.mktemp("backend")


@pytest.fixture(scope="session")
def environment(cluster: Cluster, home: Path, backend: Path) -> Mapping[str, str]:
    """Nothing of the user's own but PATH."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "KUBECONFIG": str(cluster.kubeconfig),
        "PULUMI_HOME": str(home / "pulumi"),
        "PULUMI_BACKEND_URL": backend.as_uri(),
        "PULUMI_CONFIG_PASSPHRASE": "example-passphrase",
        "PULUMI_SKIP_UPDATE_CHECK": "true",
        # The provider is that on PATH, whatever version the SDK asks for.
        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION": "true",
    }


@pytest.fixture
def written(home: Path, backend: Path, program: Path) -> Callable[[], list[Path]]:
    """Every file that is new, or another: of caches, of state with its history, and beside the
    program. Other tests leave their stacks there.
    """

    def times() -> dict[Path, int]:
        found = (path for place in (home, backend, program) for path in place.rglob("*"))
        return {path: path.stat().st_mtime_ns for path in found if path.is_file()}

    before = times()
    return lambda: [path for path, time in times().items() if before.get(path) != time]


@pytest.fixture(scope="session")
def manifests(archive: Callable[[str], Path]) -> Manifests:
    return Manifests(archive)


@pytest.fixture
def no_definitions(api: Api, helm: Helm, archive: Callable[[str], Path]) -> Iterator[None]:
    """A cluster without the chart's definitions, and so without databases, before and after."""
    definitions = helm.definitions(archive(NEW))
    remove(api, definitions)
    yield
    _uninstall_all(helm)
    remove(api, definitions)


@pytest.fixture
def batch(
    program: Path,
    environment: Mapping[str, str],
    backend: Path,
    tmp_path: Path,
    cluster: Cluster,
) -> Batch:
    kubeconfig = cluster.kubeconfig.read_text()
    return Batch(program, environment, backend, tmp_path / "clusters", kubeconfig)


@pytest.fixture
def definitions(api: Api, helm: Helm, manifests: Manifests, no_definitions: None) -> None:
    """What a fleet, with a cluster for each release, does not install several times at once."""
    del no_definitions
    define(api, helm.definitions(manifests.archive(OLD)))


_numbers = count(1)


@pytest.fixture
def new_stack(
    program: Path, environment: Mapping[str, str], tmp_path: Path, helm: Helm
) -> Iterator[MakeStack]:
    """Stacks of one test, destroyed after it. Of namespaces of others, and of
    definitions, it may leave some.
    """
    made: list[Stack] = []

    def make(name: str) -> Stack:
        handoff = tmp_path / f"{name}.yaml"
        inputs = {**environment, "STACK_INPUT_YAML_FILE": str(handoff)}
        # A name of its own for each, since all leave their settings in one folder.
        own_name = f"{name}-{next(_numbers)}"
        stack = Stack(_FOUND["pulumi"] or "", own_name, program, inputs, handoff)
        stack.create()
        made.append(stack)
        return stack

    yield make
    try:
        for stack in reversed(made):
            stack.destroy()
    finally:
        _uninstall_all(helm)


def _uninstall_all(helm: Helm) -> None:
    """Also where a test has failed half-way: one operator at a time may watch everything."""
    for found in json.loads(helm.run("list", "-A", "-a", "-o", "json")):
        helm.run("uninstall", found["name"], "-n", found["namespace"], "--wait")
