"""What is told, by what the provider says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Advice(NamedTuple):
    """What is told of one kind of failure.

    Attributes:
        pattern: what the provider says of it. A named group is a word for the sentence.
        sentence: what is the matter, and what resolves it, with words in braces.
    """

    pattern: str
    sentence: str


Table = Sequence[Advice]
"""The first that fits counts."""


def advice(tables: Sequence[Table], errors: Sequence[str], **words: object) -> Iterator[str]:
    """Yield what is to be told, at most one sentence of each table.

    Args:
        tables: in the order in which they are told.
        errors: what the provider says.
        words: what sentences have in braces. What the provider names itself comes before.
    """
    said = "\n".join(errors)
    for table in tables:
        if sentence := _first(table, said, words):
            yield sentence


def _first(table: Table, said: str, words: dict[str, object]) -> str | None:
    for row in table:
        if fits := re.search(row.pattern, said):
            return row.sentence.format(**{**words, **fits.groupdict()})
    return None
