"""pip-audit against a service of vulnerabilities on loopback, one that is away, and none."""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from audit import Audit, audit

AWAY = ("--vulnerability-service", "osv", "--osv-url", "http://127.0.0.1:1/v1/query")
FILE = "requirements.txt"
AUDIT = Path(__file__).parents[2] / "hack/audit.py"
PINNED = f"""\
example-package==1.0 --hash=sha256:{64 * "0"}
other-package==2.0 --hash=sha256:{64 * "0"}
"""


class Handler(BaseHTTPRequestHandler):
    """Knows of one vulnerability, in example-package, and fails at one path."""

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
        self.send_response(500 if self.path.endswith("/failing") else 200)
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
    assert audit(FILE, {"away": AWAY, "here": service}) == Audit(
        [
            "example-package 1.0: EXAMPLE-1, fixed in 1.1",
            "requirements.txt: 1 known vulnerabilities, by here of 2 packages",
        ],
        holds=False,
    )


def test_without_any_it_is_said_who_was_asked(service: tuple[str, ...]) -> None:
    Path(FILE).write_text(PINNED.replace("example-package", "third-package"))
    said = "requirements.txt: 0 known vulnerabilities, by here of 2 packages"
    assert audit(FILE, {"here": service}) == Audit([said], holds=True)


UNCHECKED = Audit(
    ["requirements.txt: vulnerabilities not checked: away cannot be reached"], holds=True
)


def test_where_no_service_answers_it_is_said_so() -> None:
    assert audit(FILE, {"away": AWAY}) == UNCHECKED


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """Return a socket that never answers, with room for one connection."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listening:
        yield listening


def osv_at(silent: socket.socket) -> tuple[str, ...]:
    url = f"http://127.0.0.1:{silent.getsockname()[1]}/v1/query"
    return "--vulnerability-service", "osv", "--timeout", "1", "--osv-url", url


def test_a_service_that_is_silent_is_not_reached(silent: socket.socket) -> None:
    assert audit(FILE, {"away": osv_at(silent)}) == UNCHECKED


def test_a_service_that_takes_no_connection_is_not_reached(silent: socket.socket) -> None:
    with socket.create_connection(silent.getsockname()):
        assert audit(FILE, {"away": osv_at(silent)}) == UNCHECKED


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (None, "invalid requirements input: requirements.txt"),
        ("!!! no requirement\n", "requirement file requirements.txt contains invalid specifier"),
        ("example-package==1.0\n", "requirement example-package==1.0 does not contain a hash"),
    ],
)
def test_a_file_that_cannot_be_compared_is_a_fault(
    text: str | None, fault: str, service: tuple[str, ...]
) -> None:
    Path(FILE).unlink()
    if text is not None:
        Path(FILE).write_text(text)
    found = audit(FILE, {"here": service, "away": AWAY})
    assert not found.holds
    assert f"ERROR:pip_audit._cli:{fault}" in "\n".join(found.lines)


def test_a_file_that_pins_nothing_is_a_fault(service: tuple[str, ...]) -> None:
    Path(FILE).write_text("")
    assert not audit(FILE, {"here": service}).holds


def test_a_service_that_fails_is_a_fault(service: tuple[str, ...]) -> None:
    """The one here answers at every path but this."""
    found = audit(FILE, {"here": (*service[:-1], service[-1] + "/failing")})
    assert not found.holds
    assert "500 Server Error" in "\n".join(found.lines)


def test_a_check_that_says_nothing_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(FILE).unlink()
    monkeypatch.setenv("PIP_AUDIT_LOGLEVEL", "critical")
    said = "requirements.txt: pip-audit compared nothing and ended with status 1"
    assert audit(FILE, {"away": AWAY}) == Audit([said], holds=False)


def test_the_program_ends_with_what_was_found() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, AUDIT, "missing.txt"],
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("missing.txt: pip-audit compared nothing and ended with status 1\n")


def test_what_a_service_does_not_know_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """By pip-audit's words of a package that PyPI does not have."""
    reported = [
        {"name": "example-package", "version": "1.0", "vulns": []},
        {"name": "other-package", "skip_reason": "Dependency not found on PyPI"},
        {"name": "third-package", "skip_reason": "Dependency not found on PyPI"},
    ]
    done = subprocess.CompletedProcess([], 0, json.dumps({"dependencies": reported}), "")
    monkeypatch.setattr("audit._pip_audit", lambda *_: done)
    said = (
        "requirements.txt: 0 known vulnerabilities, by here of 1 packages; not known to it, and so"
        " not compared: other-package, third-package"
    )
    assert audit(FILE, {"here": ()}) == Audit([said], holds=True)
