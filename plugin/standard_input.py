"""Standard input, which every command reads where a file is named `-`."""

import sys

STANDARD_INPUT = "-"
"""In place of a file's path."""

ORIGIN = "<stdin>"
"""In place of that path in what is said of the text."""


def read_standard_input(most: int) -> bytes:
    """Return what standard input holds, up to so many bytes.

    Raises:
        OSError: it is closed.
    """
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise OSError(0, "standard input is closed")
    return sys.stdin.buffer.read(most)
