"""The password of a registry is written down nowhere but encrypted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from api import Api
from manifests import OLD, Manifests
from objects import operator_is_ready
from registry_server import PASSWORD, USERNAME, Registry, registry
from release import Helm
from stack import MakeStack
from traces import found_in, leaks


@pytest.fixture
def private(helm: Helm, manifests: Manifests, tmp_path: Path) -> Iterator[Registry]:
    """A registry that has the chart, for whoever knows the password."""
    with registry(tmp_path, PASSWORD) as server:
        login = ["--username", USERNAME, "--password", PASSWORD]
        trust = ["--ca-file", str(server.certificate)]
        chart = str(manifests.archive(OLD))
        helm.run("push", chart, f"oci://{server.address}/charts", *login, *trust)
        yield server


def test_the_password_of_a_registry(
    private: Registry,
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
    written: Callable[[], list[Path]],
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
    assert found_in("".join([*printed, stack.exported()]).encode(), PASSWORD) == []
    assert PASSWORD in stack.exported("--show-secrets")
    files = written()
    assert any(path.match(f"{stack.name}*.json") for path in files)
    assert leaks(files, PASSWORD) == []
