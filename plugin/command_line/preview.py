"""`planton-zalando preview`."""

import click

from plugin.command_line.inputs import (
    Configuration,
    configuration_option,
    file_argument,
    read_handoff,
)
from plugin.command_line.progress import progress
from plugin.command_line.say import tell
from plugin.main import deploy
from plugin.preview.as_json import as_json
from plugin.preview.as_tree import as_tree
from plugin.preview.as_yaml import as_yaml
from plugin.preview.program import preview

_FORMATS = {"tree": as_tree, "json": as_json, "yaml": as_yaml}


@click.command("preview")
@file_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="tree",
    show_default=True,
    help="tree for people, json for programs, yaml for the Kubernetes objects.",
)
@configuration_option
def preview_command(file: str | None, form: str, configuration: Configuration) -> None:
    """Show what `pulumi up` would register, without Pulumi CLI and cluster.

    FILE is a manifest or a whole stack input, - standard input. Without FILE
    the stack input is looked for where the CLI leaves it.

    Example: planton-zalando preview hack/manifest.yaml --format json
    """
    handoff = read_handoff(file, configuration)
    with progress("running the program"):
        deployment = preview(lambda: deploy(handoff), configuration)
    tell(deployment.messages)
    click.echo(_FORMATS[form](deployment), nl=False)
