"""What the program tells of failures is in the README's table of what is printed."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from plugin.failures.advice import Advice
from plugin.failures.causes import CAUSES
from plugin.failures.namespace import IN_THE_WAY
from plugin.failures.release import STATES

ROOT = Path(__file__).parents[2]
SECTION = (
    (ROOT / "README.md")
    .read_text()
    .partition("### When a release fails\n")[2]
    .partition("\n### ")[0]
)
PRINTED = [
    text
    for first in re.findall(r"^\| (`.*?) \|", SECTION, re.MULTILINE)
    for text in re.findall(r"`([^`]+)`", first)
]
PRINTED_BY_OTHERS = {
    "has a failed status": "a warning of the provider's, beside the failure",
    "is pending-upgrade": "the look before a deployment",
    "is being deleted": "the look before a deployment",
    "the stack is currently locked": "Pulumi, which does not start the program then",
}


def rows_of(text: str) -> Iterator[Advice]:
    """Yield what is told of a text, whatever it is that failed."""
    for table in (IN_THE_WAY, CAUSES, STATES):
        yield from [row for row in table if re.search(row.pattern, text)][:1]


def test_all_that_is_told_of_has_its_row() -> None:
    told = set(chain.from_iterable(map(rows_of, PRINTED)))
    assert {*IN_THE_WAY, *CAUSES, *STATES} - told == set()


def test_of_all_that_is_printed_something_is_told() -> None:
    untold = {text for text in PRINTED if not list(rows_of(text))}
    assert untold == set(PRINTED_BY_OTHERS)
