"""A server of HTTPS on loopback that answers as it is told, and notes who asked."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from servers import make_certificate

Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Server:
    """Attributes:
    replies: by path, and Authorization where it counts as `path authorization`.
    asked: path and Authorization of each request.
    """

    address: str
    certificate: Path
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """Serve nothing until the end of the block."""
    key, certificate = make_certificate(folder)
    server: Server

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            login = self.headers.get("Authorization")
            server.asked.append((self.path, login))
            path = self.path.partition("?")[0]
            nothing: Reply = (404, {}, b"")
            status, headers, body = server.replies.get(
                f"{path} {login}", server.replies.get(path, nothing)
            )
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    listening.socket = tls.wrap_socket(listening.socket, server_side=True)
    server = Server(f"127.0.0.1:{listening.server_port}", certificate)
    thread = Thread(target=listening.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
