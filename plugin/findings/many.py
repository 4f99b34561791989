"""Any number of documents, on all processors, in the order in which they come."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from plugin.errors import PluginError
from plugin.findings.check import Look, check
from plugin.findings.finding import Checked
from plugin.manifests.read import Unreadable
from plugin.settings import Settings
from plugin.stack_input.document import Document

Source = Document | Unreadable

_CHUNK = 64
"""How many documents a process is given at a time; fewer in all are not worth a process."""

_AHEAD = 4
"""How many chunks a process may be ahead of the report."""


@dataclass(frozen=True, slots=True)
class _CheckChunk:
    """What each process does."""

    settings: Settings
    looks: Sequence[Look]

    def __call__(self, sources: Sequence[Source]) -> list[Checked]:
        return [check(source, self.settings, self.looks) for source in sources]


def check_all(
    sources: Iterable[Source], settings: Settings, looks: Sequence[Look]
) -> Iterator[Checked]:
    """Yield what became of each document.

    Neither all documents nor all results are ever held.

    Raises:
        PluginError: a process was killed.
    """
    chunks = iter(partial(_next_chunk, iter(sources)), ())
    check_chunk = _CheckChunk(settings, looks)
    first = next(chunks, ())
    second = next(chunks, ())
    if not second:
        yield from check_chunk(first)
        return
    try:
        yield from _in_processes(check_chunk, chain((first, second), chunks))
    except BrokenProcessPool:
        message = "a process that checks manifests was killed, perhaps for want of memory"
        raise PluginError(message) from None


def _next_chunk(sources: Iterator[Source]) -> tuple[Source, ...]:
    return tuple(islice(sources, _CHUNK))


def _in_processes(
    check_chunk: _CheckChunk, chunks: Iterator[tuple[Source, ...]]
) -> Iterator[Checked]:
    processes = os.cpu_count() or 1
    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts_to_the_parent)
    running: deque[Future[list[Checked]]] = deque()
    try:
        for chunk in chunks:
            running.append(pool.submit(check_chunk, chunk))
            if len(running) >= processes * _AHEAD:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process at a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
