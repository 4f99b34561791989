"""The chart from a real OCI registry, pushed there by Helm itself."""

import subprocess
from pathlib import Path

import pytest
from archives import archive
from programs import needed
from registry_server import PASSWORD, USERNAME, Registry, registry

from plugin.chart.fetch import fetch
from plugin.chart.fetch_error import FetchError
from plugin.chart.source import Credentials, Oci
from plugin.secret_text import SecretText

LOGIN = Credentials(USERNAME, SecretText(PASSWORD))
VERSION = "1.12.2+mirror.1"


def push(server: Registry, folder: Path, content: bytes) -> Oci:
    """Push a chart. Helm's own login, where one is needed, is a Docker config."""
    path = folder / "chart.tgz"
    path.write_bytes(content)
    command = [
        needed("helm", "registry level"),
        "push",
        str(path),
        f"oci://{server.address}/charts",
    ]
    options = ["--ca-file", str(server.certificate)]
    login = ["--username", USERNAME, "--password", PASSWORD]
    subprocess.run(  # noqa: S603 - helm, found above
        [*command, *options, *login],
        check=True,
        capture_output=True,
        env={"HOME": str(folder), "PATH": ""},
    )
    return Oci(f"oci://{server.address}/charts/postgres-operator", VERSION)


def trust(server: Registry, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Know the registry's certificate, and no login of the person who runs the tests."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(server.certificate))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("DOCKER_CONFIG", raising=False)


@pytest.mark.parametrize("credentials", [None, LOGIN])
def test_from_a_registry_for_everyone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, credentials: Credentials | None
) -> None:
    content = archive(version=VERSION)
    with registry(tmp_path, password=None) as server:
        source = push(server, tmp_path, content)
        trust(server, monkeypatch, tmp_path)
        assert fetch(source, credentials) == content


def test_from_a_private_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = archive(version=VERSION)
    with registry(tmp_path, PASSWORD) as server:
        source = push(server, tmp_path, content)
        trust(server, monkeypatch, tmp_path)
        assert fetch(source, LOGIN) == content
        for wrong in (None, Credentials(USERNAME, SecretText("example-mistake"))):
            with pytest.raises(FetchError, match="refuses the login, or asks for one"):
                fetch(source, wrong)


def test_a_chart_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with registry(tmp_path, password=None) as server:
        trust(server, monkeypatch, tmp_path)
        with pytest.raises(FetchError, match="has no such chart of that version"):
            fetch(Oci(f"oci://{server.address}/charts/other", "1.0.0"), None)


def test_a_registry_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with registry(tmp_path, password=None) as server:
        trust(server, monkeypatch, tmp_path)
    with pytest.raises(FetchError, match=r"the server 127\.0\.0\.1 cannot be reached"):
        fetch(Oci(f"oci://{server.address}/charts/other", "1.0.0"), None)
