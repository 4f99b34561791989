"""Everything that is to be checked, one document after the other."""

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugin.manifests.files import STANDARD_INPUT, Missing, files
from plugin.manifests.split import split
from plugin.stack_input.document import Document

STANDARD_INPUT_NAME = "<stdin>"
MAX_FILE_BYTES = 64 * 1024 * 1024
"""The most that a file may have: 64 MiB. A document in it may have 1 MiB."""
_MOST_HAVE = 64 * 1024
"""What most files have less than."""


class Unreadable(NamedTuple):
    """What was given, or found in a folder, and why there is no text of it."""

    origin: str
    reason: str


def documents(given: Iterable[str]) -> Iterator[Document | Unreadable]:
    """Yield every document of the files that are meant, as it is read.

    Args:
        given: paths of files and folders, patterns, and `-` for standard input.
    """
    for file in files(given):
        if isinstance(file, Missing):
            yield Unreadable(file.given, file.reason)
            continue
        try:
            content = _content(file)
        except (OSError, ValueError) as error:
            # A path with a null byte is the only ValueError.
            reason = error.strerror if isinstance(error, OSError) else "no path holds a null byte"
            yield Unreadable(file, f"cannot be read: {reason}")
            continue
        origin = STANDARD_INPUT_NAME if file == STANDARD_INPUT else file
        if len(content) > MAX_FILE_BYTES:
            yield Unreadable(origin, "is longer than 64 MiB: split it")
        else:
            yield from split(Document(origin, content))


def _content(path: str) -> bytes:
    """Return one byte more than is allowed of a file that is too long."""
    if path != STANDARD_INPUT:
        with open(path, "rb") as file:  # noqa: PTH123 - twice as fast as a Path
            # Python makes room for all that is asked for, which takes longer than to read.
            content = file.read(_MOST_HAVE)
            return content + (file.read(MAX_FILE_BYTES) if len(content) == _MOST_HAVE else b"")
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise OSError(0, "standard input is closed")
    return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
