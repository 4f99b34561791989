"""The command `planton-zalando`."""

import sys

import click

from plugin.command_line.interrupts import INTERRUPTED
from plugin.command_line.lazy_group import LazyCommand, LazyGroup
from plugin.command_line.output import prepare_output
from plugin.errors import PluginError

_COMMANDS = (
    LazyCommand("validate", "Check manifests, any number of them"),
    LazyCommand("preview", "Show what `pulumi up` would register"),
    LazyCommand("render", "Print every Kubernetes object of a deployment"),
    LazyCommand("diff", "Show what would change, and what that does to databases"),
    LazyCommand("graph", "Draw the resources, and what flows between them"),
    LazyCommand("doctor", "Show what would go wrong today, in cluster and bucket"),
    LazyCommand("explain", "Say what a field of the manifest means"),
    LazyCommand("schema", "Print a JSON Schema for editors"),
    LazyCommand("completion", "Print what makes a shell complete all this"),
)


@click.group(
    cls=LazyGroup,
    package=__name__,
    commands=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="planton-zalando")
def commands() -> None:
    """Work with manifests of the Zalando Postgres Operator module."""


def main() -> None:
    """Run the command line and exit: 0, 1 with the errors, 2 for wrong usage, 130 after Ctrl-C.

    What the status 1 stands for is the command's own affair, so Ctrl-C has another.
    """
    prepare_output()
    try:
        sys.exit(commands(standalone_mode=False))
    except click.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except PluginError as error:
        # No run that goes well needs it.
        from plugin.command_line.say import say  # noqa: PLC0415

        say(str(error))
        sys.exit(1)
    except OSError as error:
        # Files are read and written by who knows what to say of them; what is left is the output.
        click.echo(f"the output cannot be written: {error.strerror}", err=True)
        sys.exit(1)
