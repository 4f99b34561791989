"""What a command is at, for who waits at a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show `doing` on standard error while it is being done; nothing where that is no terminal."""
    with Console(stderr=True).status(doing):
        yield
