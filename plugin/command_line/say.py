"""What is said on standard error, which may quote others: a server, Helm, a file's name."""

from collections.abc import Iterable

import click

from plugin.printable import printable


def say(text: str) -> None:
    """Print lines on standard error, without what a terminal would obey."""
    lines = text.expandtabs().split("\n")
    click.echo("\n".join(map(printable, lines)), err=True)


def tell(messages: Iterable[tuple[str, str]]) -> None:
    """Print what the program logged, given as (severity, text)."""
    for severity, message in messages:
        say(f"{severity}: {message}")


def note(sentences: Iterable[str]) -> None:
    """Print what should be known of a result."""
    tell(("note", sentence) for sentence in sentences)
