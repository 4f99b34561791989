"""Servers that refuse, mislead or break off: a sentence each, and no login where it does
not belong.
"""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from archives import archive, sha256
from secure_server import Reply, Server, served

from plugin.chart.fetch import fetch
from plugin.chart.fetch_error import FetchError
from plugin.chart.source import Archive, Credentials, Oci, Repository
from plugin.secret_text import SecretText

CONTENT = archive()
DIGEST = f"sha256:{sha256(CONTENT)}"
LOGIN = Credentials("robot", SecretText("example-password"))
BASIC = f"Basic {base64.b64encode(b'robot:example-password').decode()}"
KEPT = f"Basic {base64.b64encode(b'kept:example-kept').decode()}"
LAYER = {"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": DIGEST}
MANIFEST = "/v2/charts/postgres-operator/manifests/1.12.2"
BLOB = f"/v2/charts/postgres-operator/blobs/{DIGEST}"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for variable in ("REQUESTS_CA_BUNDLE", "HELM_REGISTRY_CONFIG", "HELM_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path))
    with served(tmp_path) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        yield server


def ok(content: Any) -> Reply:
    return 200, {}, content if isinstance(content, bytes) else json.dumps(content).encode()


def oci(server: Server) -> Oci:
    return Oci(f"oci://{server.address}/charts/postgres-operator", "1.12.2")


def refused(source: Any, credentials: Credentials | None = None) -> str:
    with pytest.raises(FetchError) as caught:
        fetch(source, credentials)
    return str(caught.value)


def test_a_registry_that_wants_the_login_itself(server: Server) -> None:
    challenge: Reply = (401, {"WWW-Authenticate": 'Basic realm="Registry Realm"'}, b"")
    server.replies |= {MANIFEST: challenge, BLOB: challenge}
    server.replies |= {f"{MANIFEST} {BASIC}": ok({"layers": [LAYER]})}
    server.replies |= {f"{BLOB} {BASIC}": ok(CONTENT)}
    assert fetch(oci(server), LOGIN) == CONTENT
    assert "refuses the login" in refused(oci(server))


@pytest.mark.parametrize("place", ["config.json", ".config/helm/registry/config.json"])
def test_a_login_that_is_kept_on_the_machine(server: Server, tmp_path: Path, place: str) -> None:
    kept = {"auths": {server.address: {"auth": KEPT.removeprefix("Basic ")}}}
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text(json.dumps(kept))
    challenge: Reply = (401, {"WWW-Authenticate": "Basic"}, b"")
    server.replies |= {MANIFEST: challenge, f"{MANIFEST} {KEPT}": ok({"layers": [LAYER]})}
    server.replies |= {BLOB: ok(CONTENT), f"{MANIFEST} {BASIC}": ok({"layers": [LAYER]})}
    assert fetch(oci(server), None) == CONTENT
    server.asked.clear()
    assert fetch(oci(server), LOGIN) == CONTENT
    assert KEPT not in [login for _, login in server.asked]


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        (ok({"layers": None}), "is no chart"),
        (ok({"layers": ["a"]}), "is no chart"),
        (ok({"layers": [LAYER, LAYER]}), "is no chart"),
        (ok({"layers": [{**LAYER, "digest": "../../x"}]}), "is no chart"),
        (ok([]), "is no chart"),
        (ok(b"["), "is no chart"),
        (ok(b"[" * 100_000), "is no chart"),
        ((404, {}, b""), "no such chart"),
        ((403, {}, b""), "refuses the login"),
        ((500, {}, b""), "answers 500"),
        ((401, {}, b""), "refuses the login"),
        ((401, {"WWW-Authenticate": "Negotiate"}, b""), "refuses the login"),
        ((401, {"WWW-Authenticate": "Bearer x"}, b""), "sent unencrypted"),
        ((401, {"WWW-Authenticate": 'Bearer realm="http://127.0.0.1:1/t"'}, b""), "unencrypted"),
        ((302, {"Location": "http://[::1"}, b""), "cannot be reached, or breaks off"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "cannot be reached, or breaks off"),
    ],
)
def test_what_a_registry_may_answer(server: Server, manifest: Reply, said: str) -> None:
    server.replies[MANIFEST] = manifest
    assert said in refused(oci(server), LOGIN)


@pytest.mark.parametrize("token", [b"[]", b"null", b"{}", b'{"token": 5}', b'{"token": "a\\nb"}'])
def test_what_is_no_token(server: Server, token: bytes) -> None:
    realm = f'Bearer realm="https://{server.address}/token",service="a"'
    server.replies |= {MANIFEST: (401, {"WWW-Authenticate": realm}, b""), "/token": ok(token)}
    assert refused(oci(server), LOGIN) == "cannot be fetched: the registry hands out no token"


def test_another_file_than_the_manifest_names(server: Server) -> None:
    server.replies |= {MANIFEST: ok({"layers": [LAYER]}), BLOB: ok(b"another")}
    assert "hands out another file" in refused(oci(server))


def test_a_server_that_breaks_off(server: Server) -> None:
    server.replies["/a.tgz"] = (200, {"Content-Length": "100"}, b"short")
    said = refused(Archive(f"https://{server.address}/a.tgz"))
    assert said == "cannot be fetched: the server 127.0.0.1 cannot be reached, or breaks off"


def test_an_archive_that_a_server_calls_compressed(server: Server) -> None:
    """As some do with every .tgz; Helm takes the bytes as they are."""
    server.replies["/a.tgz"] = (200, {"Content-Encoding": "gzip"}, CONTENT)
    assert fetch(Archive(f"https://{server.address}/a.tgz"), None) == CONTENT


def test_an_answer_without_an_end(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.chart.fetch.MAX_ARCHIVE_BYTES", 1000)
    server.replies["/a.tgz"] = ok(b"a" * 1001)
    assert "more than 1000 bytes" in refused(Archive(f"https://{server.address}/a.tgz"))


def test_a_certificate_that_is_not_trusted(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    said = refused(Archive(f"https://{server.address}/a.tgz"))
    assert "the certificate of the server 127.0.0.1 is not trusted" in said
    assert "SSL_CERT_FILE" in said


@pytest.mark.parametrize(
    "entry", [{}, {"urls": []}, {"urls": None}, {"urls": 5}, {"urls": ["http://[::1"]}]
)
def test_an_index_that_leads_nowhere(server: Server, entry: dict[str, Any]) -> None:
    listed = {"entries": {"postgres-operator": [{"version": "1.12.2", **entry}]}}
    server.replies["/index.yaml"] = ok(listed)
    said = refused(Repository(f"https://{server.address}", "1.12.2"))
    assert said.startswith(
        ("has no index.yaml that lists", "has an index.yaml that leads", "cannot be")
    )


def test_a_login_does_not_follow_to_another_host(server: Server, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with served(tmp_path / "other") as other:
        other.replies["/a.tgz"] = ok(CONTENT)
        both = tmp_path / "both.crt"
        both.write_text(server.certificate.read_text() + other.certificate.read_text())
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SSL_CERT_FILE", str(both))
            server.replies["/a.tgz"] = (302, {"Location": f"https://{other.address}/a.tgz"}, b"")
            assert fetch(Archive(f"https://{server.address}/a.tgz"), LOGIN) == CONTENT
        assert (server.asked, other.asked) == ([("/a.tgz", BASIC)], [("/a.tgz", None)])
