"""Copies of charts whose digest was checked, for Helm to install from.

A path below the program's folder, after the digest, is the same on every machine
and so is no change to Pulumi.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from plugin.errors import ChartError, Problem
from plugin.module.vars import CHART_FOLDER


def kept_path(sha256: str) -> str:
    """Return where the copy of an archive is, from the program's folder."""
    return f"{CHART_FOLDER}/{sha256}.tgz"


def kept_content(sha256: str) -> bytes | None:
    """Return the archive of a digest, if there is a copy that still has it."""
    try:
        content = Path(kept_path(sha256)).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def keep(content: bytes, sha256: str) -> None:
    """Leave a copy, whole or not at all.

    Raises:
        ChartError: the folder cannot be written to.
    """
    if kept_content(sha256) is not None:
        return
    try:
        _write(content, sha256)
    except OSError as error:
        message = f"{Path(CHART_FOLDER).resolve()} cannot be written to: {error.strerror}"
        raise ChartError([Problem(message)]) from error


def _write(content: bytes, sha256: str) -> None:
    folder = Path(CHART_FOLDER)
    folder.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(content)
    os.chmod(file.name, 0o644)  # noqa: PTH101 - for providers that run as somebody else
    Path(file.name).replace(kept_path(sha256))
