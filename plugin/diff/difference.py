"""What differs between two states of a deployment, with the effect of each change."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugin.diff.fields import field_changes
from plugin.diff.view import view
from plugin.effects.change import ABSENT, Change
from plugin.effects.effect import Effect
from plugin.effects.judge import judge, worst
from plugin.effects.row import Row
from plugin.effects.state import States
from plugin.kubernetes_object import Key
from plugin.preview.wire import UNKNOWN_INPUT


@dataclass(frozen=True, slots=True)
class Judged:
    """A change and what is known of it."""

    change: Change
    row: Row


@dataclass(frozen=True, slots=True)
class ObjectDifference:
    """How one object differs.

    Attributes:
        changes: at least one; a single one with an empty path where the whole object is
            created or removed.
    """

    key: Key
    changes: tuple[Judged, ...]

    @property
    def effect(self) -> Effect:
        """The most severe one of its changes."""
        return worst(each.row.effect for each in self.changes)


@dataclass(frozen=True, slots=True)
class Differences:
    """How a deployment differs.

    Attributes:
        before: what it is compared with, for people.
        after: what it would become, for people.
        objects: those that differ, in the order of what they are known by.
        refused: objects that the cluster refuses, each with what it says.
        notes: what could not be compared, a sentence each.
    """

    before: str
    after: str
    objects: tuple[ObjectDifference, ...]
    refused: tuple[tuple[Key, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def effect(self) -> Effect:
        """The most severe one of all changes."""
        return worst(each.effect for each in self.objects)


def object_differences(states: States) -> Iterator[ObjectDifference]:
    """Yield how each object differs; what only a cluster knows is not compared."""
    for key in sorted({*states.before, *states.after}):
        changes = (
            Judged(change, judge(states.subject(key), change, states.holds_after(key)))
            for change in _changes(states, key)
            if not _is_unknown(change)
        )
        if found := tuple(changes):
            yield ObjectDifference(key, found)


def _changes(states: States, key: Key) -> Iterator[Change]:
    before, after = states.before.get(key, ABSENT), states.after.get(key, ABSENT)
    if before is ABSENT or after is ABSENT:
        yield Change((), before, after)
    else:
        yield from field_changes(view(before), view(after))


def _is_unknown(change: Change) -> bool:
    after = getattr(change.after, "value", change.after)
    return bool(change.path) and after == UNKNOWN_INPUT
