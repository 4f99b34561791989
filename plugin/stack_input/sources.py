"""Where the hand-off is: the counterpart of the Go module's `load_stack_input.go`.

The only part of this package that looks outside: at the environment and at
files that it names.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from plugin.configuration_keys import full_key
from plugin.errors import LoadError, Problem
from plugin.module.vars import (
    STACK_INPUT_CONFIG,
    STACK_INPUT_FILE_VARIABLES,
    STACK_INPUT_TEXT_VARIABLE,
)
from plugin.stack_input.document import MAX_BYTES, Document


def load(configured: str | None, environment: Mapping[str, str]) -> Document:
    """Return the hand-off from the first source that holds one.

    Args:
        configured: as for `find`.
        environment: as for `find`.

    Raises:
        LoadError: there is none, or the file cannot be read.
    """
    found = find(configured, environment)
    if found is None:
        raise LoadError([Problem(f"no stack input: {how_to_hand_over()}")])
    return found


def find(configured: str | None, environment: Mapping[str, str]) -> Document | None:
    """Return the hand-off from the first source that holds one, or None where none does.

    Args:
        configured: the Pulumi configuration's `planton-cloud:stack-input`.
        environment: the process's environment. `STACK_INPUT_YAML` holds the
            text, `STACK_INPUT_YAML_FILE` and the older `STACK_INPUT_FILE_PATH`
            a file's path. An empty value is none.

    Raises:
        LoadError: the file cannot be read.
    """
    if configured:
        return configured_document(STACK_INPUT_CONFIG, configured)
    if text := environment.get(STACK_INPUT_TEXT_VARIABLE):
        return Document.from_text(STACK_INPUT_TEXT_VARIABLE, text)
    paths = filter(None, map(environment.get, STACK_INPUT_FILE_VARIABLES))
    path = next(paths, None)
    return read_file(path) if path else None


def how_to_hand_over() -> str:
    """Say where a hand-off is looked for."""
    first, second = STACK_INPUT_FILE_VARIABLES
    return (
        f"set the Pulumi configuration {full_key(STACK_INPUT_CONFIG)} or the environment"
        f" variable {STACK_INPUT_TEXT_VARIABLE} to its text, or {first} or {second} to the path"
        " of a file that holds it"
    )


def configured_document(key: str, text: str) -> Document:
    """Return the text that the Pulumi configuration holds under `key`.

    Pulumi hands an object over as JSON, in which each number is spelled anew: `0123` is 83
    there. Nothing tells that from JSON that was set as a text.
    """
    document = Document.from_text(f"Pulumi configuration {full_key(key)}", text)
    return document._replace(rewritten=_is_json(text))


def _is_json(text: str) -> bool:
    try:
        # Numbers as they stand: Python refuses to read a long one.
        json.loads(text, parse_int=str)
    except (ValueError, RecursionError):
        return False
    return True


def read_file(path: str) -> Document:
    """Return the file's text, as much of it as a hand-off may have.

    Raises:
        LoadError: the file cannot be read.
    """
    try:
        with Path(path).open("rb") as file:
            # One byte more than allowed tells the file that is too long.
            return Document(path, file.read(MAX_BYTES + 1))
    except (OSError, ValueError) as error:
        # A path with a null byte is the only ValueError.
        reason = error.strerror if isinstance(error, OSError) else "no path holds a null byte"
        raise LoadError([Problem(f"{path!r} cannot be read: {reason}")]) from None
