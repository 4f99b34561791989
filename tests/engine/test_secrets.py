"""The password of a registry is written down nowhere but encrypted."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from api import Api
from manifests import OLD, Manifests
from objects import operator_is_ready
from registry_server import PASSWORD, USERNAME, Registry, registry
from release import Helm
from stack import MakeStack

TRACES = (PASSWORD.encode(), base64.b64encode(PASSWORD.encode()))
"""As it is, and as Kubernetes and registries encode it."""


@pytest.fixture
def private(helm: Helm, manifests: Manifests, tmp_path: Path) -> Iterator[Registry]:
    """A registry that has the chart, for whoever knows the password."""
    with registry(tmp_path, PASSWORD) as server:
        login = ["--username", USERNAME, "--password", PASSWORD]
        trust = ["--ca-file", str(server.certificate)]
        chart = str(manifests.archive(OLD))
        helm.run("push", chart, f"oci://{server.address}/charts", *login, *trust)
        yield server


@pytest.fixture
def places(home: Path, backend: Path, program: Path) -> Sequence[Path]:
    """Where a run may write: caches, state with its history, charts."""
    return home, backend, program


def leaks(folder: Path) -> list[str]:
    """Return the names of files with the password in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if any(each in path.read_bytes() for each in TRACES)]


def test_the_password_of_a_registry(
    private: Registry,
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
    places: Sequence[Path],
) -> None:
    name = "private"
    made = new_stack(name)
    # Read by Go, and so by the provider.
    trusting = {**made.environment, "SSL_CERT_FILE": str(private.certificate)}
    stack = replace(made, environment=trusting)
    manifest = manifests.manifest(name)
    login = {"username": USERNAME, "password": PASSWORD}
    chart = f"oci://{private.address}/charts/postgres-operator"
    manifest["spec"]["helm"] = {"chart": chart, **login}
    stack.hand_over(manifest)

    printed = [stack.preview(), stack.up()]
    assert operator_is_ready(api, name)
    manifest["spec"]["container"] = {"size": "production"}
    stack.hand_over(manifest)
    printed += [stack.preview("--diff"), stack.up(), stack.refresh("--expect-no-changes")]
    assert PASSWORD not in "".join(printed)
    assert PASSWORD not in stack.exported()
    assert PASSWORD in stack.exported("--show-secrets")
    assert any(list(place.rglob(f"{stack.name}*.json")) for place in places)
    assert [leaks(place) for place in places] == [[], [], []]
