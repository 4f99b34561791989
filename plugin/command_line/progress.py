"""What a command is at, for who waits at a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show `doing` on standard error while it is being done; nothing where that is no terminal."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield
        return
    # Nobody else needs it.
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status(doing):
        yield
