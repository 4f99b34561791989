"""Copies of charts whose digest was checked."""

import hashlib
import tempfile
from pathlib import Path

from plugin.chart.kept_path import kept_path
from plugin.errors import ChartError, Problem
from plugin.module.vars import CHART_FOLDER


def kept_content(sha256: str) -> bytes | None:
    """Return the archive of a digest, if there is a copy that still has it."""
    try:
        path = Path(kept_path(sha256))
        content = path.read_bytes() if path.is_file() else b""
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
        message = f"{Path.cwd() / CHART_FOLDER} cannot be written to: {error.strerror}"
        raise ChartError([Problem(message)]) from error


def _write(content: bytes, sha256: str) -> None:
    folder = Path(CHART_FOLDER)
    folder.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        path = Path(file.name)
        try:
            file.write(content)
            file.close()
            path.chmod(0o644)  # for providers that run as somebody else
            path.replace(kept_path(sha256))
        finally:
            path.unlink(missing_ok=True)
