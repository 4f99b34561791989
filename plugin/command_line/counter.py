"""How many there have been so far, for who waits at a terminal."""

import sys
import time

_PATIENCE = 1.0
_PAUSE = 0.2
"""Seconds until it is shown, and between two figures."""

_CLEAR = "\r\x1b[K"


class Counter:
    """Counts in a line on standard error; nothing where that is no terminal.

    Not rich's, whose import takes longer than many a run.
    """

    def __init__(self, what: str) -> None:
        """Count `what`, a noun in the plural."""
        self._what = what
        self._count = 0
        self._next = time.monotonic() + _PATIENCE
        self._shown = False
        self._active = sys.stderr is not None and sys.stderr.isatty()

    def count(self) -> None:
        """Count one more."""
        self._count += 1
        if self._active and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._shown = True
            self._write(f"{_CLEAR}{self._count:,} {self._what}")

    def clear(self) -> None:
        """Take the line away, for what is printed next."""
        if self._shown:
            self._shown = False
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
