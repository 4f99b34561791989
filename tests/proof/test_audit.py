"""pip-audit against a service of vulnerabilities on loopback, one that is away, and none."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from audit import audit, packages

AWAY = ("--vulnerability-service", "osv", "--osv-url", "http://127.0.0.1:1/v1/query")
FILE = "requirements.txt"
PINNED = f"""\
example-package==1.0 --hash=sha256:{64 * "0"}
other-package==2.0 --hash=sha256:{64 * "0"}
"""


class Handler(BaseHTTPRequestHandler):
    """Knows of one vulnerability, in example-package."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = asked["package"]["name"]
        events = [{"introduced": "0"}, {"fixed": "1.1"}]
        affected = {
            "package": {"name": name, "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": events}],
        }
        found = {"id": "EXAMPLE-1", "summary": "an example", "affected": [affected]}
        answer = json.dumps({"vulns": [found]} if name == "example-package" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def service() -> Iterator[tuple[str, ...]]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        url = f"http://127.0.0.1:{server.server_port}/v1/query"
        yield "--vulnerability-service", "osv", "--osv-url", url
        server.shutdown()


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / FILE).write_text(PINNED)


def test_a_known_vulnerability_is_an_error(service: tuple[str, ...]) -> None:
    assert audit(FILE, {"away": AWAY, "here": service}) == (
        [
            "example-package 1.0: EXAMPLE-1, fixed in 1.1",
            "requirements.txt: 1 known vulnerabilities, by here of 2 packages",
        ],
        False,
    )


def test_without_any_it_is_said_who_was_asked(service: tuple[str, ...]) -> None:
    Path(FILE).write_text(PINNED.replace("example-package", "third-package"))
    said = "requirements.txt: 0 known vulnerabilities, by here of 2 packages"
    assert audit(FILE, {"here": service}) == ([said], True)


def test_where_no_service_answers_it_is_said_so() -> None:
    assert audit(FILE, {"away": AWAY}) == (
        [
            "requirements.txt: vulnerabilities not checked:"
            " away ended with requests.exceptions.ConnectionError"
        ],
        True,
    )


def test_what_a_service_does_not_know_was_not_compared() -> None:
    known = {"name": "example-package", "version": "1.0", "vulns": []}
    unknown = {"name": "other-package", "skip_reason": "Dependency not found on PyPI"}
    assert packages(json.dumps({"dependencies": [known, unknown], "fixes": []})) == [known]
    assert packages("") == []
