"""A server that has written the probe, and answers so that nobody understands it."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from doctoring import doctor, manifest, storage
from servers import Server


class Handler(BaseHTTPRequestHandler):
    """Keeps what is put, and says nothing of it: without an ETag it is no answer of S3's."""

    kept: set[str]

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.kept.add(self.path)
        self._answer()

    def do_POST(self) -> None:
        """Delete, by a list of keys, of which there is one."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self.kept.clear()
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    Handler.kept = set()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        Thread(target=listening.serve_forever, daemon=True).start()
        yield Server(f"http://127.0.0.1:{listening.server_port}")
        listening.shutdown()


def test_what_may_have_been_written_is_removed(server: Server) -> None:
    found = doctor(manifest(storage(server)))
    assert "what cannot be understood" in found.said("bucket", "put")
    assert Handler.kept == set()
