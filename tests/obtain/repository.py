"""A chart repository on loopback: files by HTTP, with a note of who asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import yaml


@dataclass
class Repository:
    """Attributes:
    files: by path.
    asked: path and Authorization header of each request.
    """

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def index(self, *entries: tuple[str, str]) -> None:
        """List versions with the URL of each."""
        listed = [{"version": version, "urls": [url]} for version, url in entries]
        self.files["/index.yaml"] = yaml.safe_dump(
            {"apiVersion": "v1", "entries": {"postgres-operator": listed}}
        ).encode()


@contextmanager
def served() -> Iterator[Repository]:
    """Serve an empty repository until the end of the block."""
    repository = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            repository.asked.append((self.path, self.headers.get("Authorization")))
            content = repository.files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    repository.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield repository
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
