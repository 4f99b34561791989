"""`planton-zalando render`."""

from pathlib import Path

import click

from plugin.command_line.inputs import (
    Configuration,
    configuration_option,
    file_argument,
    read_handoff,
)
from plugin.command_line.progress import progress
from plugin.command_line.say import note, say, tell
from plugin.kubernetes_yaml import dump
from plugin.module.vars import RENDER_KUBE_VERSION
from plugin.render.files import files
from plugin.render.folder import Folder
from plugin.render.rendering import Rendering, render
from plugin.render.shown import Show, holds_secret, masked, revealed

_MASKED = (
    "secrets are written as [secret], a list where a text belongs, so that no cluster takes"
    " the mask for a key: --show-secrets writes them as they are"
)


@click.command("render")
@file_argument
@click.option(
    "--output-dir",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a file for each object, and remove what an earlier run has left there.",
)
@click.option("--show-secrets", is_flag=True, help="Write secrets as they are.")
@click.option(
    "--kube-version",
    metavar="VERSION",
    default=RENDER_KUBE_VERSION,
    show_default=True,
    help="Version of Kubernetes that the chart is told.",
)
@configuration_option
def render_command(
    *,
    file: str | None,
    folder: Path | None,
    show_secrets: bool,
    kube_version: str,
    configuration: Configuration,
) -> None:
    """Print every Kubernetes object of the deployment, the chart's included.

    FILE is a manifest or a whole stack input, - standard input. Without FILE
    the stack input is looked for where the CLI leaves it.

    Example: planton-zalando render hack/manifest.yaml --output-dir deploy
    """
    handoff = read_handoff(file, configuration)
    with progress("rendering"):
        rendering = render(handoff, configuration, kube_version=kube_version)
    show = revealed if show_secrets else masked
    if folder:
        _write(rendering, show, folder)
    else:
        click.echo(dump(map(show, rendering.objects)), nl=False)
    tell(rendering.messages)
    note(rendering.notes)
    if not show_secrets and any(map(holds_secret, rendering.objects)):
        note([_MASKED])


def _write(rendering: Rendering, show: Show, folder: Path) -> None:
    written = files(rendering.objects, show)
    target = Folder(folder, rendering.release)
    target.write(written)
    say(f"{len(written)} files written to {folder}")
    # Without Helm, the chart's objects are not gone from the deployment.
    for name in target.remove_all_but(written) if rendering.is_whole else ():
        say(f"{folder / name} removed: the deployment no longer has it")
