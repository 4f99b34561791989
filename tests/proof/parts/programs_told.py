"""With which programs a level ran, of those that tests take as the machine has them."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

from levels import UNIT

_PROGRAMS = {
    UNIT: (sys.executable, "gpg", "bash"),
    "restore": ("wal-g", "gpg"),
    "engine": ("pulumi",),
}
"""By level; each tells its version by `--version`."""
_SECONDS = 20
"""How long one may take for that."""


def programs(level: str) -> Iterator[str]:
    """Yield name and version of each program of a level that is on PATH."""
    for program in filter(shutil.which, _PROGRAMS.get(level, ())):
        yield f"{program.rpartition('/')[2]} {version_in(_said(program))}"


def _said(program: str) -> str:
    """Return what it prints of its version: nothing if it takes too long, since a table is told."""
    try:
        return subprocess.run(  # noqa: S603 - found on PATH, as by the tests
            [program, "--version"], capture_output=True, check=False, text=True, timeout=_SECONDS
        ).stdout
    except subprocess.TimeoutExpired:
        return ""


def version_in(said: str) -> str:
    """Return the first version in what a program says of itself, as 3.11.7."""
    found = re.search(r"\d+(\.\d+)+", said)
    return found[0] if found else "of an unknown version"
