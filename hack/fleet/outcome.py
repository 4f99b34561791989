"""How the run of one stack ended, and what a person is told of it."""

from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import NamedTuple

import click


class Outcome(NamedTuple):
    """How a run ended.

    Attributes:
        failed: whether it went wrong.
        summary: how many resources were, or would be, changed in which way, or that it failed.
        said: the errors and warnings.
    """

    failed: bool
    summary: str
    said: Sequence[str]


def tell(stack: str, outcome: Outcome) -> None:
    """Write a line on standard output, and what was said on standard error."""
    click.echo(f"{stack}: {outcome.summary}")
    for message in outcome.said:
        click.echo(indent(message, "  "), err=True)


def exit_status(outcomes: Iterable[Outcome]) -> int:
    """Return 1 where a run failed, else 0."""
    return int(any(outcome.failed for outcome in outcomes))
