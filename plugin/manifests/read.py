"""Everything that is to be checked, one document after the other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugin.manifests.files import Missing, files
from plugin.manifests.split import split
from plugin.stack_input.document import Document
from plugin.standard_input import ORIGIN, STANDARD_INPUT, read_standard_input

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
        else:
            yield from documents_of(file)


def documents_of(file: str) -> Iterator[Document | Unreadable]:
    """Yield every document of one file, or of standard input for `-`."""
    origin = ORIGIN if file == STANDARD_INPUT else file
    try:
        content = _content(file)
    except (OSError, ValueError) as error:
        # A path with a null byte is the only ValueError.
        reason = error.strerror if isinstance(error, OSError) else "no path holds a null byte"
        yield Unreadable(origin, f"cannot be read: {reason}")
        return
    if len(content) > MAX_FILE_BYTES:
        yield Unreadable(origin, "is longer than 64 MiB: split it")
    else:
        yield from split(Document(origin, content))


def _content(path: str) -> bytes:
    """Return one byte more than is allowed of a file that is too long."""
    if path == STANDARD_INPUT:
        return read_standard_input(MAX_FILE_BYTES + 1)
    with open(path, "rb") as file:  # noqa: PTH123 - twice as fast as a Path
        # Python makes room for all that is asked for, which takes longer than to read.
        content = file.read(_MOST_HAVE)
        return content + (file.read(MAX_FILE_BYTES) if len(content) == _MOST_HAVE else b"")
