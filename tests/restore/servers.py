"""S3 servers on loopback that the tests of this folder start and stop."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from programs import needed

ACCESS_KEY_ID = "example-id"
SECRET_ACCESS_KEY = "example-$(SCOPE)-$$-key"  # noqa: S105 - made up
"""With all that Kubernetes would expand."""

_START_SECONDS = 30


@dataclass(frozen=True)
class Server:
    """A server that is ready. versitygw knows one pair of keys; moto checks none."""

    endpoint: str


def versitygw(folder: Path) -> list[str]:
    """Return the command of a server that keeps objects as files."""
    found = needed("versitygw", "S3 servers")
    (folder / "objects").mkdir()
    (folder / "attributes").mkdir()
    keys = ["--access", ACCESS_KEY_ID, "--secret", SECRET_ACCESS_KEY]
    backend = ["posix", "--sidecar", str(folder / "attributes"), str(folder / "objects")]
    return [found, "--quiet", *keys, "--port", "ADDRESS", *backend]


def moto(_folder: Path) -> list[str]:
    """Return the command of a server that keeps objects in memory."""
    program = (
        "import sys; from moto.server import main;"
        " host, port = sys.argv[1].split(':'); main(['-H', host, '-p', port])"
    )
    return [sys.executable, "-c", program, "ADDRESS"]


def with_tls(command: list[str], folder: Path) -> tuple[list[str], Path]:
    """Return the command of versitygw with TLS, and the certificate it is known by."""
    key, certificate = make_certificate(folder)
    program, *arguments = command
    tls = ["--cert", str(certificate), "--key", str(key)]
    return [program, *tls, *arguments], certificate


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Return a key and a certificate for 127.0.0.1, in a folder."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("servers with TLS: openssl is not on PATH")
    key, certificate = folder / "server.key", folder / "server.crt"
    made = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    names = ["-subj", "/CN=tests", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(  # noqa: S603 - openssl, found above
        [*made, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    return key, certificate


@contextmanager
def served(command: list[str], log: Path) -> Iterator[Server]:
    """Run a server on a free port, from ready to stopped."""
    scheme = "https" if "--cert" in command else "http"
    with on_a_free_port(
        lambda address: [address if part == "ADDRESS" else part for part in command], log
    ) as address:
        yield Server(f"{scheme}://{address}")


@contextmanager
def on_a_free_port(command: Callable[[str], list[str]], log: Path) -> Iterator[str]:
    """Run what `command` returns for an address, from ready to stopped; yield the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    # No traces of the registry's to anywhere.
    environment = {"PATH": os.environ["PATH"], "OTEL_TRACES_EXPORTER": "none"}
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - a server of ours
            command(address), stdout=output, stderr=output, env=environment
        )
        try:
            _wait(process, address, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=10)


def _wait(process: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    host, _, port = address.partition(":")
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"{process.args!r} is not ready: {log.read_text()}")
