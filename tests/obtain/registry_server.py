"""A real OCI registry on loopback with TLS, and the server of its tokens.

It takes any token, as its `silly` authentication does; the tokens' server gives
one to whoever knows the password, or, where there is none, to everyone.
"""

import base64
import json
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml

USERNAME, PASSWORD = "robot", "example-password"
_START_SECONDS = 30


@dataclass(frozen=True)
class Registry:
    """`host:port`, and the certificate that it is known by."""

    address: str
    certificate: Path


def program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=Path.home() / "go/bin")
    if not found:
        pytest.skip(f"chart level: {name} is not on PATH")
    return found


@contextmanager
def registry(folder: Path, password: str | None) -> Iterator[Registry]:
    """Run an empty registry until the end of the block."""
    key, certificate = folder / "tls.key", folder / "tls.crt"
    made = [program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    names = ["-subj", "/CN=tests", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(  # noqa: S603 - openssl, found above
        [*made, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    with _tokens(password, certificate, key) as realm:
        address = _free_address()
        configuration = {
            "version": 0.1,
            "storage": {"filesystem": {"rootdirectory": str(folder / "blobs")}},
            "http": {
                "addr": address,
                "tls": {"certificate": str(certificate), "key": str(key)},
            },
            "auth": {"silly": {"realm": realm, "service": "tests"}},
        }
        (folder / "registry.yaml").write_text(yaml.safe_dump(configuration))
        with _running([program("registry"), "serve", str(folder / "registry.yaml")], address):
            yield Registry(address, certificate)


@contextmanager
def _tokens(password: str | None, certificate: Path, key: Path) -> Iterator[str]:
    known = base64.b64encode(f"{USERNAME}:{password}".encode()).decode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            allowed = password is None or self.headers.get("Authorization") == f"Basic {known}"
            content = json.dumps({"token": "example-token", "expires_in": 300}).encode()
            self.send_response(200 if allowed else 401)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content if allowed else b"{}")

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_port}/token"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _free_address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@contextmanager
def _running(command: list[str], address: str) -> Iterator[None]:
    process = subprocess.Popen(  # noqa: S603 - the registry
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "OTEL_TRACES_EXPORTER": "none"},
    )
    try:
        _wait(process, address)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    host, _, port = address.partition(":")
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"{process.args!r} is not ready")
