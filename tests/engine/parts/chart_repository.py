"""A repository of charts on loopback, by HTTPS, in place of the chart's own.

Not a test: what tests of this level need.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from secure_server import served

_NAME = "postgres-operator"


@dataclass(frozen=True)
class ChartRepository:
    """Its URL, and the certificate that it is known by."""

    url: str
    certificate: Path


@contextmanager
def chart_repository(folder: Path, archives: Mapping[str, Path]) -> Iterator[ChartRepository]:
    """Serve the archives of the chart, by version, until the end of the block."""
    with served(folder) as server:
        url = f"https://{server.address}"
        charts = [
            {"name": _NAME, "version": version, "apiVersion": "v2", "urls": [f"{url}/{path.name}"]}
            for version, path in archives.items()
        ]
        index = {"apiVersion": "v1", "entries": {_NAME: charts}}
        server.replies["/index.yaml"] = (200, {}, yaml.safe_dump(index).encode())
        for path in archives.values():
            server.replies[f"/{path.name}"] = (200, {}, path.read_bytes())
        yield ChartRepository(url, server.certificate)
