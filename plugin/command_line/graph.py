"""`planton-zalando graph`."""

from typing import TextIO

import click

from plugin.command_line.inputs import (
    Configuration,
    configuration_option,
    file_argument,
    read_handoff,
)
from plugin.command_line.progress import progress
from plugin.command_line.say import tell
from plugin.graph.as_mermaid import as_mermaid
from plugin.graph.build import graph
from plugin.graph.svg.as_svg import as_svg
from plugin.main import deploy
from plugin.module.locals import Locals
from plugin.preview.program import preview

_FORMATS = {"svg": as_svg, "mermaid": as_mermaid}


@click.command("graph")
@file_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="svg",
    show_default=True,
    help="svg for a browser or a README, mermaid for Markdown.",
)
@click.option(
    "-o",
    "--output",
    # Opened when it is written: a mistake in the input leaves it as it was.
    type=click.File("w", encoding="utf-8", lazy=True),
    default="-",
    metavar="FILE",
    help="Where to write it. Left out, or as -, standard output.",
)
@configuration_option
def graph_command(
    file: str | None, form: str, output: TextIO, configuration: Configuration
) -> None:
    """Draw the resources, their order, and the way of labels and backups.

    FILE is a manifest or a whole stack input, - standard input. Without FILE
    the stack input is looked for where the CLI leaves it.

    Example: planton-zalando graph hack/manifest.yaml -o manifest.svg
    """
    handoff = read_handoff(file, configuration)
    planned: list[Locals] = []
    with progress("running the program"):
        deployment = preview(
            lambda: deploy(handoff, lambda locals_, _chart: planned.append(locals_)), configuration
        )
    tell(deployment.messages)
    output.write(_FORMATS[form](graph(deployment, planned[0])))
