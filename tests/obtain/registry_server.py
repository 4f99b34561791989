"""A real OCI registry on loopback with TLS, and the server of its tokens.

It takes any token, as its `silly` authentication does; the tokens' server gives
one to whoever knows the password, or, where there is none, to everyone.
"""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import servers
import yaml
from programs import needed
from secure_server import Reply, served

USERNAME, PASSWORD = "robot", "example-password"


@dataclass(frozen=True)
class Registry:
    """`host:port`, and the certificate that it is known by."""

    address: str
    certificate: Path


@contextmanager
def registry(folder: Path, password: str | None) -> Iterator[Registry]:
    """Run an empty registry until the end of the block."""
    binary = needed("registry", "registry level")
    known = base64.b64encode(f"{USERNAME}:{password}".encode()).decode()
    token: Reply = (200, {}, json.dumps({"token": "example-token", "expires_in": 300}).encode())
    with served(folder) as tokens:
        whoever = f"/token Basic {known}" if password else "/token"
        tokens.replies |= {"/token": (401, {}, b"{}"), whoever: token}
        tls = {"certificate": str(tokens.certificate), "key": str(folder / "server.key")}
        silly = {"realm": f"https://{tokens.address}/token", "service": "tests"}
        configuration: dict[str, Any] = {
            "version": 0.1,
            "storage": {"filesystem": {"rootdirectory": str(folder / "blobs")}},
            "http": {"tls": tls},
            "auth": {"silly": silly},
        }

        def command(address: str) -> list[str]:
            path = folder / "registry.yaml"
            configuration["http"]["addr"] = address
            path.write_text(yaml.safe_dump(configuration))
            return [binary, "serve", str(path)]

        with servers.on_a_free_port(command, folder / "registry.log") as address:
            yield Registry(address, tokens.certificate)
