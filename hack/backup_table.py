"""Writes the README's table of what a database pod is given, from the cells that
the tests check.

Replaces what stands between the markers of the README that is named.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from readme_part import write_part

CELLS = Path(__file__).parent.parent / "tests/backup/cells"
STORAGES = {
    "r2": "R2",
    "s3": "S3, on AWS",
    "s3-compatible": "S3, with an endpoint",
    "gcs": "Google Cloud Storage",
    "azure": "Azure",
}
CREDENTIALS = {
    "inline": "keys inline",
    "existing-secret": "existing Secret",
    "workload-identity": "workload identity",
}


def lines(cell: dict[str, Any]) -> Iterator[str]:
    """Yield what a pod is given, or why the cell cannot be."""
    if cell.get("refused"):
        yield from (f"refused: {message}" for message in cell["refused"])
        return
    yield from (f"`{name}={value}`" for name, value in sorted(cell["environment"].items()))
    yield from (f"`{name}` from the Secret" for name in sorted(cell["secret_environment"]))
    yield from (f"file `/meta/credentials/{name}`" for name in sorted(cell["files"]))
    for name, value in cell["service_account"].items():
        yield f"service account annotation `{name}: {value}`"
    for name, value in cell["pod_annotations"].items():
        yield f"pod annotation `{name}: {value}`"


def cell_text(storage: str, credentials: str, delivery: str) -> str:
    """Return one cell of the table."""
    cell = yaml.safe_load((CELLS / f"{storage}-{credentials}-{delivery}.yaml").read_text())
    return "<br>".join(lines(cell)).replace("|", "\\|")


def main() -> None:
    """Rewrite the README given as the one argument."""
    rows = [
        f"| {storage} | {way} | {cell_text(s, c, 'config-map')} | {cell_text(s, c, 'secret')} |"
        for s, storage in STORAGES.items()
        for c, way in CREDENTIALS.items()
    ]
    head = (
        "| storage | credentials | `delivery: config_map` | `delivery: secret` |\n|---|---|---|---|"
    )
    write_part(Path(sys.argv[1]), "cells", "\n".join([head, *rows, ""]))


if __name__ == "__main__":
    main()
