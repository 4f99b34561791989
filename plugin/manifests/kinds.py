"""Whether a document is a manifest of this module, told from as little of it as possible."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

import yaml

from plugin.module.vars import API_VERSION, API_VERSION_OF_OPENMCF, RESOURCE_KIND
from plugin.stack_input.document import Document
from plugin.stack_input.parse import no_yaml

_PLAINLY_OURS = re.compile(rb"^kind: *%s *\r?$" % RESOURCE_KIND.encode(), re.MULTILINE)
"""The key of a mapping that is the whole document: what is within one is further right."""

_MISSPELT = 0.9
"""How much of a kind has to be as in ours; of KubernetesPostgres it is 0.7."""
_MAX_DEPTH = 500
"""How deep values may nest that are passed over: libyaml takes longer for each by their depth.
Its newer releases read 1,000 at most, and say so in words of their own.
"""


def is_ours(document: Document) -> bool:
    """Whether the document is a manifest of our kind, or a stack input with such a target.

    A misspelt kind, and none beside an API version of ours, is ours as well: whoever
    wrote it wants to be told.

    Raises:
        DecodeError: it is no YAML, as far as it was read.
    """
    if _PLAINLY_OURS.search(document.content):
        return True
    try:
        return _is_ours(yaml.parse(document.text(), Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise no_yaml(document, error) from None


def _is_ours(events: Iterator[yaml.Event]) -> bool:
    """The kind decides, and what stands behind it is not read."""
    known_version = False
    for path, text in _texts(events):
        match path:
            case ("kind",) | ("target", "kind"):
                return _is_kind(text)
            case (*_, "apiVersion" | "api_version"):
                known_version = text in (API_VERSION, API_VERSION_OF_OPENMCF)
            case _:
                pass
    return known_version


@lru_cache(maxsize=1024)
def _is_kind(text: str) -> bool:
    if text == RESOURCE_KIND:
        return True
    # Most are right.
    import difflib  # noqa: PLC0415

    likeness = difflib.SequenceMatcher(None, text.lower(), RESOURCE_KIND.lower())
    return likeness.ratio() >= _MISSPELT


def _texts(events: Iterator[yaml.Event]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield path and text of each value in the document's mapping, and in `target` in it."""
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            yield from _texts_of_mapping(events, ())
        elif isinstance(event, yaml.SequenceStartEvent):
            _pass_over(event, events)


def _texts_of_mapping(
    events: Iterator[yaml.Event], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        _pass_over(event, events)
        here = (*path, event.value if isinstance(event, yaml.ScalarEvent) else "")
        value = next(events)
        if isinstance(value, yaml.ScalarEvent):
            yield here, value.value
        elif isinstance(value, yaml.MappingStartEvent) and here == ("target",):
            yield from _texts_of_mapping(events, here)
        else:
            _pass_over(value, events)


def _pass_over(first: yaml.Event, events: Iterator[yaml.Event]) -> None:
    """Read on behind the value that begins with `first`."""
    depth = 0
    event = first
    while True:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return
        if depth > _MAX_DEPTH:
            message = f"values nest more than {_MAX_DEPTH} deep"
            # libyaml sets every mark, which its types leave open.
            mark = cast("yaml.Mark", event.start_mark)
            raise yaml.MarkedYAMLError(problem=message, problem_mark=mark)
        event = next(events)
