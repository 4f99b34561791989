"""Copies of charts whose digest was checked."""

import hashlib
from pathlib import Path

from plugin.chart.kept_path import kept_path
from plugin.errors import ChartError, Problem
from plugin.module.vars import CHART_FOLDER
from plugin.whole_file import write_whole

_MODE = 0o644
"""For providers that run as somebody else."""


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
        Path(CHART_FOLDER).mkdir(exist_ok=True)
        write_whole(Path(kept_path(sha256)), content, _MODE)
    except OSError as error:
        message = f"{Path.cwd() / CHART_FOLDER} cannot be written to: {error.strerror}"
        raise ChartError([Problem(message)]) from error
