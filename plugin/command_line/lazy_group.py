"""Commands that are imported when they are asked for: `validate` needs no Pulumi."""

import importlib
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands stand in modules that are not imported yet."""

    def __init__(self, *, commands: Mapping[str, str], **given: Any) -> None:
        """Take each command by name, as `<module>:<attribute>`."""
        super().__init__(**given)
        self._places = commands

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names, in the order that they were given in."""
        return list(self._places)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import a command."""
        if name not in self._places:
            return None
        module, _, attribute = self._places[name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command
