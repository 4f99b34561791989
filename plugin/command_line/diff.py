"""`planton-zalando diff`."""

import sys

import click
from rich.console import Console

from plugin.command_line.inputs import (
    FILE,
    Configuration,
    configuration_option,
    deployment_settings,
    file_argument,
    read_handoff,
)
from plugin.command_line.progress import progress
from plugin.command_line.say import note, say, tell
from plugin.diff.as_json import as_json
from plugin.diff.as_text import as_text
from plugin.diff.difference import Differences
from plugin.diff.manifests import manifest_differences
from plugin.diff.revision import at_revision
from plugin.errors import PluginError
from plugin.printable import printable
from plugin.render.rendering import Rendering
from plugin.standard_input import STANDARD_INPUT

_SAME, _DIFFERENT, _FAILED = 0, 1, 2
"""As kubectl's: a script can tell differences from errors."""


@click.command("diff")
@file_argument
@click.option(
    "--against", metavar="FILE", type=FILE, help="Compare with another manifest, no cluster."
)
@click.option(
    "--against-revision",
    "revision",
    metavar="REVISION",
    help="Compare with FILE in a revision of git, no cluster.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@configuration_option
def diff_command(
    file: str | None,
    against: str | None,
    revision: str | None,
    form: str,
    configuration: Configuration,
) -> None:
    """Show what FILE would change, and what each change does to running databases.

    By default the cluster is asked that FILE would be deployed to: by dry runs, which
    change nothing. FILE is a manifest or a whole stack input, - standard input.
    Without FILE the stack input is looked for where the CLI leaves it.

    The exit status is 0 without differences, 1 with some, 2 with errors.

    Example: planton-zalando diff hack/manifest.yaml --against-revision HEAD~1
    """
    if against is not None and revision is not None:
        raise click.UsageError("give --against or --against-revision, not both")
    if file == against == STANDARD_INPUT:
        raise click.UsageError("standard input can be one of the two, not both")
    if revision == "":
        raise click.UsageError("--against-revision needs a revision")
    if revision is not None and file in (None, STANDARD_INPUT):
        raise click.UsageError("--against-revision needs FILE, by its path")
    try:
        found, rendering = _compared(file, against, revision, configuration)
    except PluginError as error:
        say(str(error))
        sys.exit(_FAILED)
    tell(rendering.messages)
    _print(found, form)
    sys.exit(_status(found))


def _compared(
    file: str | None, against: str | None, revision: str | None, configuration: Configuration
) -> tuple[Differences, Rendering]:
    handoff = read_handoff(file, configuration)
    # An empty one, as of a variable that is not set, does not mean the cluster.
    if against is not None:
        before = read_handoff(against, configuration)
    elif revision is not None and file:
        before = at_revision(file, revision)
    else:
        # Two manifests need no client of Kubernetes.
        from plugin.diff.live import live_differences  # noqa: PLC0415

        with progress("asking the cluster"):
            return live_differences(handoff, deployment_settings(configuration), configuration)
    with progress("rendering"):
        return manifest_differences(
            before, handoff, deployment_settings(configuration), configuration
        )


def _print(found: Differences, form: str) -> None:
    if form == "json":
        click.echo(as_json(found), nl=False)
    else:
        console = Console(highlight=False, soft_wrap=True)
        for line in as_text(found):
            line.plain = printable(line.plain)
            console.print(line)
    for key, message in found.refused:
        say(f"the cluster refuses {key.kind} {key.name}: {message}")
    note(found.notes)


def _status(found: Differences) -> int:
    if found.refused:
        return _FAILED
    return _DIFFERENT if found.objects else _SAME
