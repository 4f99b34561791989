"""YAML of others: nothing that blows up, and in the end what JSON knows alone."""

from typing import Any

import yaml

_MAX_DEPTH = 60
_MAX_EVENTS = 500_000
_SCALARS = (str, int, float, bool, type(None))


class NotPlainError(Exception):
    """The text is no YAML, or more than plain data."""


def plain_documents(text: str | bytes) -> list[Any]:
    """Return every document of a text, as JSON's types.

    Raises:
        NotPlainError: it is no YAML, nests too deep, is too long, refers to itself
            by aliases, or holds what JSON does not know.
    """
    return _loaded(text, yaml.CSafeLoader)


def plain_texts(text: str | bytes) -> list[Any]:
    """Return every document of a text, each scalar as it is written.

    Raises:
        NotPlainError: as `plain_documents` does.
    """
    return _loaded(text, yaml.CBaseLoader)


def _loaded(text: str | bytes, loader: type[Any]) -> list[Any]:
    try:
        _check(text)
        documents = list(yaml.load_all(text, loader))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise NotPlainError("is no plain YAML") from error
    if not all(map(_is_plain, documents)):
        raise NotPlainError("holds what JSON does not know")
    return documents


def _check(text: str | bytes) -> None:
    """Look at the events before anything is built, which would recurse and expand."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, yaml.CSafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH or count > _MAX_EVENTS or isinstance(event, yaml.AliasEvent):
            raise NotPlainError("nests too deep, is too long or has aliases")


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return isinstance(value, _SCALARS)
