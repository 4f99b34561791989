"""`planton-zalando validate`."""

import sys

import click

from plugin.command_line.inputs import Configuration, configuration_option
from plugin.importing import compiling_rules, importing

_FORMATS = ("text", "json", "sarif", "github")
_READERS = ("module", "cli")


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|GLOB|-...")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="text for people, json for programs, sarif for code scanning, github for its workflows.",
)
@click.option(
    "--for",
    "reader",
    type=click.Choice(_READERS),
    default="module",
    show_default=True,
    help="Who has to take the manifests: this module, or a stock CLI before it as well.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@configuration_option
def validate_command(
    paths: tuple[str, ...],
    form: str,
    reader: str,
    strict: bool,  # noqa: FBT001 - click's way to give a flag
    configuration: Configuration,
) -> None:
    """Check manifests, any number of them, without a network and a cluster.

    In a folder every *.yaml, *.yml and *.json is read but in hidden folders, - is
    standard input. Documents of other kinds are skipped.

    Exit status: 0, 1 with errors or with nothing to check, 2 for wrong usage.

    Example: planton-zalando validate clusters/ --format github
    """
    with importing(), compiling_rules():
        from plugin.command_line.validating import validate  # noqa: PLC0415 - beside the rules

    tally = validate(paths, form, reader, configuration)
    if not tally.is_fine or (strict and tally.with_warnings):
        sys.exit(1)
