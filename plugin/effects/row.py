"""A row of the table of effects."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from plugin.effects.change import Change, number, text
from plugin.effects.effect import Effect

When = Callable[[Change], bool]

NEW_OPERATOR: Final = "new operator"
REFERENCED: Final = "referenced"
"""Names in the state afterwards that are no settings: whether there was no operator
before, and whether the operator looks for the object; each `true` or `false`."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a change to some fields does.

    Attributes:
        fields: names of a variable, a setting or a path, in which `*` stands for any text;
            the empty name is the whole object.
        why: what happens, and when, in one sentence.
        source: where that can be read.
        when: for which changes.
        given: what has to hold in the state afterwards, by name; the empty text is a
            setting that is not there.
    """

    fields: tuple[str, ...]
    effect: Effect
    why: str
    source: str
    when: When = lambda _change: True
    given: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def becomes(*values: str) -> When:
    """Return whether a field gets one of the values."""
    return lambda change: text(change.after) in values


def lowered(default: int) -> When:
    """Return whether a number gets lower, which is `default` where it is absent."""
    return lambda change: number(change.after, default) < number(change.before, default)
