"""`planton-zalando doctor`."""

import sys
from collections.abc import Sequence

import click
from rich.console import Console

from plugin.command_line.inputs import (
    Configuration,
    configuration_option,
    deployment_settings,
    file_argument,
    read_handoff,
)
from plugin.command_line.interrupts import Interrupted, one_interrupt
from plugin.command_line.progress import progress
from plugin.doctor.as_json import as_json
from plugin.doctor.as_table import as_lines, as_table, counts
from plugin.doctor.check import Check, something_fails


@click.command("doctor")
@file_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table for people, json for programs.",
)
@configuration_option
def doctor_command(file: str | None, form: str, configuration: Configuration) -> None:
    """Show what would go wrong with a deployment today.

    Looks at this machine, the chart, the cluster and the bucket of backups. Changes
    nothing, but writes an object of 5 MiB to the bucket, which it removes.

    FILE is a manifest or a whole stack input, - standard input. Without FILE
    the stack input is looked for where the CLI leaves it.

    The exit status is 1 where something would fail, and 0 with warnings alone.

    Example: planton-zalando doctor hack/manifest.yaml
    """
    try:
        with one_interrupt():
            checks = _checks(file, configuration)
    except Interrupted as interrupted:
        sys.exit(interrupted.exit_status)
    _print(checks, form)
    sys.exit(something_fails(checks))


def _checks(file: str | None, configuration: Configuration) -> list[Check]:
    # Its clients of clusters and buckets take longer to import than --help may.
    from plugin.doctor.examine import examine  # noqa: PLC0415

    handoff = read_handoff(file, configuration)
    with progress("looking at the chart, the cluster and the bucket"):
        return list(examine(handoff, deployment_settings(configuration)))


def _print(checks: Sequence[Check], form: str) -> None:
    if form == "json":
        click.echo(as_json(checks), nl=False)
        return
    console = Console(markup=False, highlight=False)
    for part in [as_table(checks)] if console.is_terminal else as_lines(checks):
        console.print(part, soft_wrap=not console.is_terminal)
    console.print(counts(checks))
