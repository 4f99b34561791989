"""A repository of charts on loopback, by HTTPS, in place of the chart's own.

Not a test: what tests of this level need.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from secure_server import served


@dataclass(frozen=True)
class ChartRepository:
    """Its URL, and the certificate that it is known by."""

    url: str
    certificate: Path


@contextmanager
def chart_repository(folder: Path, version: str, archive: Path) -> Iterator[ChartRepository]:
    """Serve one version of the chart until the end of the block."""
    with served(folder) as server:
        url = f"https://{server.address}"
        chart = {"name": "postgres-operator", "version": version, "apiVersion": "v2"}
        entry = {**chart, "urls": [f"{url}/{archive.name}"]}
        index = {"apiVersion": "v1", "entries": {chart["name"]: [entry]}}
        server.replies |= {
            "/index.yaml": (200, {}, yaml.safe_dump(index).encode()),
            f"/{archive.name}": (200, {}, archive.read_bytes()),
        }
        yield ChartRepository(url, server.certificate)
