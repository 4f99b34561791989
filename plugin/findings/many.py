"""Any number of documents, in the order in which they come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from plugin.findings.check import Look, begin_check
from plugin.findings.finding import Checked
from plugin.manifests.read import Unreadable
from plugin.settings import Settings
from plugin.stack_input.document import MAX_BYTES, Document

Source = Document | Unreadable

_CHUNK = 64
"""How many documents a process is given at a time; fewer in all are not worth a process."""
_CHUNK_BYTES = MAX_BYTES
"""After how many bytes no more are given: what is read of a long one takes much memory."""


@dataclass(frozen=True, slots=True)
class _CheckChunk:
    """What each process does."""

    settings: Settings
    looks: Sequence[Look]

    def __call__(self, sources: Sequence[Source]) -> list[Checked]:
        begun = [begin_check(source, self.settings, self.looks) for source in sources]
        return [finish() for finish in begun]


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
    first, second = next(chunks, ()), next(chunks, ())
    if not second:
        yield from check_chunk(first)
        return
    # One file is not to wait for what only many need.
    from plugin.findings.processes import in_processes  # noqa: PLC0415

    for checked in in_processes(check_chunk, chain((first, second), chunks)):
        yield from checked


def _next_chunk(sources: Iterator[Source]) -> tuple[Source, ...]:
    size = 0
    taken: list[Source] = []
    while len(taken) < _CHUNK and size < _CHUNK_BYTES and (source := next(sources, None)):
        taken.append(source)
        size += len(source.content) if isinstance(source, Document) else 0
    return tuple(taken)
