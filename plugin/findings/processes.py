"""Work on all processors."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from plugin.errors import PluginError

_AHEAD = 4
"""How many pieces of work each process may be ahead of who takes the results."""

_Given = TypeVar("_Given")
_Result = TypeVar("_Result")


def in_processes(work: Callable[[_Given], _Result], given: Iterable[_Given]) -> Iterator[_Result]:
    """Yield the result for each that is given, in their order.

    No more is taken of what is given than the processes need.

    Raises:
        PluginError: a process was killed.
    """
    processes = os.cpu_count() or 1
    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts_to_the_parent)
    running: deque[Future[_Result]] = deque()
    try:
        for one in given:
            with _interrupts_put_off():
                running.append(pool.submit(work, one))
            if len(running) >= processes * _AHEAD:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
    except BrokenProcessPool:
        message = "a process that checks manifests was killed, perhaps for want of memory"
        raise PluginError(message) from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_put_off() -> Iterator[None]:
    """A process that is started meanwhile begins without them: it needs a moment to ignore them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process at a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
