"""Commands that are imported when they are asked for: `validate` needs no Pulumi, and
`--help` none of them.
"""

import importlib
from collections.abc import Iterable
from typing import Any, NamedTuple

import click
from click.shell_completion import CompletionItem

from plugin.importing import importing


class LazyCommand(NamedTuple):
    """A command: `<name>_command` in the module `<name>`.

    Attributes:
        about: what it does, in a line of the group's help.
    """

    name: str
    about: str


class LazyGroup(click.Group):
    """A group whose commands stand in modules that are not imported yet."""

    def __init__(self, *, package: str, commands: Iterable[LazyCommand], **given: Any) -> None:
        """Take the commands of a package."""
        super().__init__(**given)
        self._package = package
        self._lazy = {command.name: command for command in commands}

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names, in the order that they were given in."""
        return list(self._lazy)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import a command."""
        if name not in self._lazy:
            return None
        with importing():
            module = importlib.import_module(f"{self._package}.{name}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does."""
        with formatter.section("Commands"):
            formatter.write_dl([(command.name, command.about) for command in self._lazy.values()])

    def shell_complete(self, context: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin with what was typed."""
        commands = [
            CompletionItem(command.name, help=command.about)
            for command in self._lazy.values()
            if command.name.startswith(incomplete)
        ]
        return [*commands, *click.Command.shell_complete(self, context, incomplete)]
