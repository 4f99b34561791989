"""`planton-zalando preview`."""

import sys

import click

from plugin.errors import LoadError, Problem
from plugin.main import configured_handoff, deploy
from plugin.module.vars import (
    CONFIG_NAMESPACE,
    LABEL_DOMAIN_CONFIG,
    OVERLAY_CONFIGS,
    STACK_INPUT_CONFIG,
)
from plugin.preview.as_json import as_json
from plugin.preview.as_tree import as_tree
from plugin.preview.as_yaml import as_yaml
from plugin.preview.program import preview
from plugin.stack_input.document import MAX_BYTES, Document
from plugin.stack_input.sources import read_file

_FORMATS = {"tree": as_tree, "json": as_json, "yaml": as_yaml}
_STANDARD_INPUT = "-"
_OWN_KEYS = tuple(
    f"{CONFIG_NAMESPACE}:{key}"
    for key in (STACK_INPUT_CONFIG, *OVERLAY_CONFIGS, LABEL_DOMAIN_CONFIG)
)


def _settings(
    _context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Turn each KEY=VALUE into an entry."""
    settings = {}
    for setting in given:
        key, separator, value = setting.partition("=")
        if not separator or ":" not in key:
            message = "write <namespace>:<key>=<value>, as planton-cloud:label-domain=planton.ai"
            raise click.BadParameter(message)
        if key.startswith(f"{CONFIG_NAMESPACE}:") and key not in _OWN_KEYS:
            message = (
                f"{key} is no key of this program: use {', '.join(_OWN_KEYS)}, with all of an"
                " overlay as one text"
            )
            raise click.BadParameter(message)
        settings[key] = value
    return settings


@click.command("preview")
@click.argument("file", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="tree",
    show_default=True,
    help="tree for people, json for programs, yaml for the Kubernetes objects.",
)
@click.option(
    "-c",
    "--config",
    "configuration",
    metavar="KEY=VALUE",
    multiple=True,
    callback=_settings,
    help="Pulumi configuration, as planton-cloud:label-domain=planton.ai.",
)
def preview_command(file: str | None, form: str, configuration: dict[str, str]) -> None:
    """Show what `pulumi up` would register, without Pulumi CLI and cluster.

    FILE is a manifest or a whole stack input, - standard input. Without FILE
    the stack input is looked for where the CLI leaves it.

    Example: planton-zalando preview hack/manifest.yaml --format json
    """
    given = _read(file) if file else None
    deployment = preview(lambda: deploy(given or configured_handoff()), configuration)
    for severity, message in deployment.messages:
        click.echo(f"{severity}: {message}", err=True)
    click.echo(_FORMATS[form](deployment), nl=False)


def _read(file: str) -> Document:
    if file != _STANDARD_INPUT:
        return read_file(file)
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise LoadError([Problem("standard input is closed: give a file, or text to read")])
    return Document("<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1))
