"""What every command takes: a file or standard input, and Pulumi configuration."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import click

from plugin.configuration_keys import full_key, misspelt
from plugin.errors import LoadError, Problem
from plugin.module.vars import STACK_INPUT_CONFIG
from plugin.stack_input.document import MAX_BYTES, Document
from plugin.stack_input.sources import find, how_to_hand_over, read_file
from plugin.standard_input import ORIGIN, STANDARD_INPUT, read_standard_input

if TYPE_CHECKING:
    from plugin.settings import Settings

FILE = click.Path(allow_dash=True, readable=False)
"""A file's path or `-`, which shells complete. Whether it can be read is seen on reading it."""

file_argument = click.argument("file", required=False, type=FILE)
"""Gives a command the parameter `file`, None where the hand-off is left by the CLI."""

Configuration = Mapping[str, str]
"""Pulumi configuration by full key, `<namespace>:<key>`."""


def _configuration(
    _context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]
) -> Configuration:
    """Turn each KEY=VALUE into an entry."""
    configuration = {}
    for setting in given:
        key, separator, value = setting.partition("=")
        if not separator or ":" not in key:
            message = "write <namespace>:<key>=<value>, as planton-cloud:label-domain=planton.ai"
            raise click.BadParameter(message)
        if wrong := misspelt(key):
            raise click.BadParameter(wrong)
        configuration[key] = value
    return configuration


configuration_option = click.option(
    "-c",
    "--config",
    "configuration",
    metavar="KEY=VALUE",
    multiple=True,
    callback=_configuration,
    help="Pulumi configuration, as planton-cloud:label-domain=planton.ai.",
)
"""Gives a command the parameter `configuration`."""


def read_handoff(file: str | None, configuration: Configuration) -> Document:
    """Return the text of a file, of standard input for `-`, or without either the
    hand-off from where the CLI leaves it.

    Raises:
        LoadError: there is none, or it cannot be read.
    """
    if file == STANDARD_INPUT:
        return _read_standard_input()
    if file is not None:
        return read_file(file)
    found = find(_under_namespace(configuration)(STACK_INPUT_CONFIG), os.environ)
    if found is None:
        message = f"no FILE: give a manifest or a stack input, or {how_to_hand_over()}"
        raise LoadError([Problem(message)])
    return found


def deployment_settings(configuration: Configuration) -> "Settings":
    """Return the settings that `-c` and the environment give.

    Raises:
        InvalidStackInputError: the label domain is none.
    """
    # Brings most of the program, which what only declares a command's options does not need.
    from plugin.settings import settings  # noqa: PLC0415

    return settings(_under_namespace(configuration), os.environ)


def _under_namespace(configuration: Configuration) -> Callable[[str], str | None]:
    return lambda key: configuration.get(full_key(key))


def _read_standard_input() -> Document:
    try:
        # One byte more than allowed tells the text that is too long.
        return Document(ORIGIN, read_standard_input(MAX_BYTES + 1))
    except OSError as error:
        message = f"{error.strerror}: give a file, or text to read"
        raise LoadError([Problem(message)]) from None
