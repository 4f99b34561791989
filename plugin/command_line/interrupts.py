"""Commands that put things in order before they end, when they are told to end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl-C, as a shell has it."""


class Interrupted(KeyboardInterrupt):
    """The command was told to end."""

    def __init__(self, number: int) -> None:
        """Take the signal's number."""
        super().__init__()
        self.exit_status = 128 + number
        """What a shell would say of a program that the signal has ended."""


@contextmanager
def one_interrupt() -> Iterator[None]:
    """Raise `Interrupted` at the first Ctrl-C or SIGTERM, or when the terminal is closed, and
    ignore any later one: a second Ctrl-C does not keep a command from putting things in order.

    What the caller ignores, as `nohup` does SIGHUP, stays ignored.
    """
    heard = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {number: signal.signal(number, _interrupt) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    for each in _SIGNALS:
        # Not SIG_IGN: of a signal that has just arrived, Python would print that it is ignored.
        signal.signal(each, _ignore)
    raise Interrupted(number)


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Let what is being put in order be put in order."""
