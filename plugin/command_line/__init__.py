"""The command `planton-zalando`."""

import sys

import click

from plugin.command_line.preview import preview_command
from plugin.errors import PluginError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def _commands() -> None:
    """Work with manifests of the Zalando Postgres Operator module."""


_commands.add_command(preview_command)


def main() -> None:
    """Run the command line and exit: 0, 1 with the errors, 2 for wrong usage."""
    try:
        _commands()
    except PluginError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
