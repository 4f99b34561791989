"""Differences for people: as `diff -u` has them, with the effect below each change."""

import textwrap
from collections.abc import Iterator
from typing import Any

from rich.text import Text

from plugin.diff.difference import Differences, Judged, ObjectDifference
from plugin.diff.shown import as_line, is_secret, shown_key, shown_path, shown_value
from plugin.effects.change import Change
from plugin.effects.effect import Effect

_STYLES = {
    Effect.NOTHING: "dim",
    Effect.OPERATOR_RESTART: "cyan",
    Effect.BESIDE_PODS: "cyan",
    Effect.ROLLING_RESTART: "yellow",
    Effect.UNKNOWN: "magenta",
    Effect.ARCHIVE_MOVES: "bold yellow",
    Effect.DATA_AT_RISK: "bold red",
}
_INDENT = "  "
_LONGEST = 400
"""Characters of a value; all of it is in the JSON."""
_WIDTH = 92
"""Of sentences, in characters: of a terminal's usual hundred, whichever there is."""


def as_text(differences: Differences) -> Iterator[Text]:
    """Yield the lines, styled for a terminal."""
    if differences.objects:
        yield Text(f"--- {differences.before}", "bold")
        yield Text(f"+++ {differences.after}", "bold")
    for found in differences.objects:
        yield from _object(found)
    yield from _summary(differences)


def _object(found: ObjectDifference) -> Iterator[Text]:
    yield Text(f"@@ {shown_key(found.key)} @@", "bold cyan")
    for judged in found.changes:
        yield from _change(judged)
        yield from _effect(judged)


def _change(judged: Judged) -> Iterator[Text]:
    change = judged.change
    if not change.path:
        yield Text("+ created", "green") if change.added() else Text("- removed", "red")
        return
    yield Text(f"{_INDENT}{shown_path(change.path)}")
    if is_secret(change) and change.changed():
        yield Text("~ [secret] changed", "yellow")
        return
    if not change.added():
        yield Text(f"- {_line(change, change.before)}", "red")
    if not change.removed():
        yield Text(f"+ {_line(change, change.after)}", "green")


def _line(change: Change, value: Any) -> str:
    line = as_line(shown_value(change, value))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _effect(judged: Judged) -> Iterator[Text]:
    effect, why = judged.row.effect, judged.row.why
    for index, line in enumerate(_wrapped(f"{effect.title}: {why}")):
        yield Text(f"{_INDENT}{'^ ' if index == 0 else _INDENT}{line}", _STYLES[effect])


def _summary(differences: Differences) -> Iterator[Text]:
    if not differences.objects:
        yield Text("nothing differs")
        return
    yield Text()
    for effect in sorted(Effect, key=lambda each: -each.severity):
        for place in _places(differences, effect):
            yield Text.assemble((f"{effect.title:18}", _STYLES[effect]), place)
    worst = differences.effect
    yield Text()
    for line in _wrapped(f"the worst of it is {worst.title}. {worst.meaning}"):
        yield Text(line, _STYLES[worst])


def _places(differences: Differences, effect: Effect) -> Iterator[str]:
    """Yield each object that has changes of an effect, with their number."""
    for found in differences.objects:
        number = sum(judged.row.effect is effect for judged in found.changes)
        if number:
            changes = "change" if number == 1 else "changes"
            yield f"{shown_key(found.key)}, {number} {changes}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_on_hyphens=False)
