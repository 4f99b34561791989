"""What is said on standard error, which may quote others: a server, Helm, a file's name."""

import click

from plugin.reports.printable import printable


def say(text: str) -> None:
    """Print lines on standard error, without what a terminal would obey."""
    lines = text.expandtabs().split("\n")
    click.echo("\n".join(map(printable, lines)), err=True)
