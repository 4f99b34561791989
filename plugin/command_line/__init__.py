"""The command `planton-zalando`."""

import sys

import click

from plugin.command_line.lazy_group import LazyGroup
from plugin.errors import PluginError


@click.group(
    cls=LazyGroup,
    commands={
        "validate": "plugin.command_line.validate:validate_command",
        "preview": "plugin.command_line.preview:preview_command",
        "render": "plugin.command_line.render:render_command",
        "diff": "plugin.command_line.diff:diff_command",
        "graph": "plugin.command_line.graph:graph_command",
        "doctor": "plugin.command_line.doctor:doctor_command",
        "explain": "plugin.command_line.explain:explain_command",
        "schema": "plugin.command_line.schema:schema_command",
        "completion": "plugin.command_line.completion:completion_command",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
def _commands() -> None:
    """Work with manifests of the Zalando Postgres Operator module."""


def main() -> None:
    """Run the command line and exit: 0, 1 with the errors, 2 for wrong usage."""
    try:
        _commands()
    except PluginError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
