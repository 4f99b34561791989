"""Finds what a change does in the table."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from plugin.effects.change import Change, Path
from plugin.effects.effect import Effect
from plugin.effects.row import Row
from plugin.effects.subject import Subject
from plugin.effects.table import carriers, objects, rights
from plugin.effects.table.settings import SETTINGS
from plugin.helm.sections import SECTIONS

TABLE: Mapping[Subject, tuple[Row, ...]] = {
    Subject.NAMESPACE: objects.NAMESPACE,
    Subject.DEFINITION: objects.DEFINITION,
    Subject.POD_VARIABLES: carriers.POD_VARIABLES,
    Subject.POD_SECRET: carriers.POD_SECRET,
    Subject.POD_FILES: carriers.POD_FILES,
    Subject.JOB_SECRET: carriers.JOB_SECRET,
    Subject.UNREAD_SECRET: carriers.UNREAD_SECRET,
    Subject.CONFIGURATION: SETTINGS,
    Subject.OPERATOR: objects.OPERATOR,
    Subject.SERVICE: objects.SERVICE,
    Subject.OPERATOR_ACCOUNT: objects.OPERATOR_ACCOUNT,
    Subject.OPERATOR_RIGHTS: rights.OPERATOR_RIGHTS,
    Subject.POD_RIGHTS: rights.POD_RIGHTS,
    Subject.USER_RIGHTS: rights.USER_RIGHTS,
    Subject.PRIORITY_CLASS: objects.PRIORITY_CLASS,
    Subject.OTHER: (),
}
"""Of which the first row that fits counts."""

UNCLASSIFIED = Row(
    ("*",),
    Effect.UNKNOWN,
    "what this does is not known here: read the operator's release notes",
    "none",
)
"""What is said of everything else."""

_ENTRIES = frozenset({"data", "stringData"})
_SECTIONS = {section for path in SECTIONS.values() for section in path} | {"scalyr"}


def judge(subject: Subject, change: Change, after: Mapping[str, str]) -> Row:
    """Return what is known of a change.

    Args:
        subject: what the object is to the operator.
        change: within the object, or of the whole.
        after: what holds afterwards, by name: the operator's settings, or the entries of the
            object, and what `plugin.effects.state` adds.
    """
    name = change_name(subject, change.path)
    rows = (row for row in TABLE[subject] if _fits(row, name, change, after))
    return next(rows, UNCLASSIFIED)


def change_name(subject: Subject, path: Path) -> str:
    """Return the name that the table has for a path: of a variable, of a setting without its
    section, else the path itself.
    """
    keys = list(path)
    if keys[:1] == ["configuration"] and subject is Subject.CONFIGURATION:
        keys = keys[2:] if keys[1] in _SECTIONS and len(keys) > 2 else keys[1:]  # noqa: PLR2004 - section and setting
    elif keys and keys[0] in _ENTRIES:
        keys = keys[1:]
    return ".".join(keys)


def worst(effects: Iterable[Effect]) -> Effect:
    """Return the most severe one, `nothing` of none."""
    return max(effects, key=lambda effect: effect.severity, default=Effect.NOTHING)


def _fits(row: Row, name: str, change: Change, after: Mapping[str, str]) -> bool:
    named = any(fnmatchcase(name, field) for field in row.fields)
    return named and row.when(change) and all(_holds(row, after))


def _holds(row: Row, after: Mapping[str, str]) -> Iterator[bool]:
    for name, pattern in row.given.items():
        value = after.get(name, "")
        yield bool(value) == bool(pattern) and fnmatchcase(value, pattern)
