"""Where the programs are that tests run and do not bring themselves.

Not a test: what the chart level and the cluster level share.
"""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

_PINNED = ROOT / ".build/bin"
"""What the Makefile builds, of the versions that the project names."""


def find(program: str) -> str | None:
    """Return the path of a program: the project's own build, else on PATH, else
    where Go installs to.
    """
    places = (_PINNED, *os.get_exec_path(), Path.home() / "go/bin")
    return shutil.which(program, path=os.pathsep.join(map(str, places)))


def needed(program: str, level: str) -> str:
    """Return the path of a program; without it the test is skipped, as part of a level."""
    found = find(program)
    if not found:
        pytest.skip(f"{level}: {program} is not on PATH")
    return found


def path_with(program: str) -> str:
    """Return a PATH on which a program, given by its path, is found first."""
    return os.pathsep.join((str(Path(program).parent), os.environ["PATH"]))
