"""How many there have been so far, for who waits at a terminal."""

import time
from typing import TextIO

PATIENCE = 1.0
"""Seconds until it is shown."""

_PAUSE = 0.2
"""Seconds between two figures."""

_CLEAR = "\r\x1b[K"


class Counter:
    """Counts in a line of a terminal.

    Not rich's, whose import takes longer than many a run.
    """

    def __init__(self, what: str, stream: TextIO | None, patience: float = PATIENCE) -> None:
        """Count `what`, a noun in the plural, on a stream, if there is one and it is a terminal."""
        self._what = what
        self._stream = stream if stream and stream.isatty() else None
        self._count = 0
        self._next = time.monotonic() + patience
        self._shown = False

    def count(self) -> None:
        """Count one more."""
        self._count += 1
        if self._stream and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._shown = True
            self._write(self._stream, f"{_CLEAR}{self._count:,} {self._what}")

    def clear(self) -> None:
        """Take the line away, for what is printed next."""
        if self._stream and self._shown:
            self._shown = False
            self._write(self._stream, _CLEAR)

    def _write(self, stream: TextIO, text: str) -> None:
        stream.write(text)
        stream.flush()
