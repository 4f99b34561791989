"""Which files are meant by what was given on the command line."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plugin.standard_input import STANDARD_INPUT

ENDINGS = (".yaml", ".yml", ".json")
"""What the names of files end in that are looked for in a folder."""


class Missing(NamedTuple):
    """What was given, and why there is no file to it."""

    given: str
    reason: str


def files(given: Iterable[str]) -> Iterator[str | Missing]:
    """Yield the path of every file that is meant, as it is found.

    Args:
        given: paths of files, of folders that are gone through with all in them but
            hidden ones, and patterns as a shell's, with `**` for any folders.
            `-` stands for itself.
    """
    for path in given:
        if path == STANDARD_INPUT or not glob.has_magic(path) or os.path.lexists(path):
            yield from _at(path)
        elif matches := sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - of any root
            for match in matches:
                yield from _at(match)
        else:
            yield Missing(path, "matches no file")


def _at(path: str) -> Iterator[str | Missing]:
    if path == STANDARD_INPUT or not Path(path).is_dir():
        yield path
        return
    found = False
    for file in _within(path):
        found = True
        yield file
    if not found:
        yield Missing(path, f"holds no file that ends in {', '.join(ENDINGS)}")


def _within(folder: str) -> Iterator[str | Missing]:
    unreadable: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(ENDINGS):
                yield _regular(os.path.join(here, name))  # noqa: PTH118 - ten times as fast as a Path
    for error in unreadable:
        yield Missing(str(error.filename), f"cannot be read: {error.strerror}")


def _regular(path: str) -> str | Missing:
    """A pipe that nobody has asked for would be waited for without end."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - as above
    except OSError:
        return path  # Which is told on reading it.
    return path if stat.S_ISREG(mode) else Missing(path, "is no regular file")
