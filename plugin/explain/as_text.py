"""An explanation as text, laid out as `kubectl explain` does."""

import re
import textwrap
from collections.abc import Iterator

from plugin.explain.documentation import Documentation, documentation
from plugin.explain.kinds import kind
from plugin.explain.places import MANIFEST, STACK_INPUT, Place

_WIDTH = 80
_END_OF_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z`])")


def as_text(place: Place) -> str:
    """Return what a place means, with a sentence on each field in it."""
    fields = (line for below in place.below() for line in _field(below))
    return "\n".join([*_head(place), *_section("FIELDS", fields), *_beside(place)])


def as_tree(place: Place) -> str:
    """Return what a place means, with the names of all fields in it at any depth."""
    return "\n".join([*_head(place), *_section("FIELDS", _tree(place, 1))])


def _head(place: Place) -> Iterator[str]:
    said = documentation(place)
    yield f"FIELD: {_shown(place)}" if place.field else "MANIFEST"
    yield ""
    yield "DESCRIPTION:"
    yield from (line for text in said.texts for line in _wrapped(text, 4))
    yield ""
    choices = (f"    {name}: {meaning}" for name, meaning in said.choices.items())
    yield from _section("ENUM", choices)
    rules = (line for rule in said.rules for line in _wrapped(rule, 6, "    - "))
    yield from _section("RULES, as errors word them", rules)


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines under their title, or nothing where there are none."""
    found = list(lines)
    if found:
        yield from (f"{title}:", *found, "")


def _beside(place: Place) -> Iterator[str]:
    """What a stack input holds beside the manifest."""
    if place == MANIFEST:
        others = (other for other in STACK_INPUT.below() if other.message != MANIFEST.message)
        lines = (line for other in others for line in _field(other))
        yield from _section("BESIDE THE MANIFEST, in a stack input", lines)


def _field(place: Place) -> Iterator[str]:
    said = documentation(place)
    yield f"  {_titled(place, said)}"
    yield from _wrapped(_END_OF_SENTENCE.split(said.texts[0])[0], 4)


def _tree(place: Place, depth: int) -> Iterator[str]:
    for below in place.below():
        yield f"{'  ' * depth}{_titled(below, documentation(below))}"
        yield from _tree(below, depth + 1)


def _titled(place: Place, said: Documentation) -> str:
    name = place.path.rpartition(".")[2]
    return f"{name} {_kind(place)}{' -required-' if said.required else ''}"


def _shown(place: Place) -> str:
    required = " -required-" if documentation(place).required else ""
    return f"{place.path} {_kind(place)}{required}"


def _kind(place: Place) -> str:
    return f"<{kind(place.field)}>" if place.field else ""


def _wrapped(text: str, indent: int, first: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=" " * indent if first is None else first,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
