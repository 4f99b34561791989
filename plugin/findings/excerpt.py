"""The line that a finding points at, as far as it can be shown.

A secret may stand in it, and in a wrong place too. So a line is shown only where it
is one field alone in the contract's own words, and its value only where that is the
field that the finding is about, and no field beside it holds a secret.
"""

import re
from functools import cache, cached_property

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from plugin.contract import StackInput, Target
from plugin.errors import Problem
from plugin.stack_input.document import Document
from plugin.stack_input.fields import (
    Form,
    descriptor_of,
    field_names,
    find_field,
    form_of,
    holds_secrets,
    message_of,
    redacts,
)

_LINE = re.compile(
    r"""(?P<field>\s*(?:-\ +)*(?P<quote>["']?)(?P<key>[A-Za-z][A-Za-z0-9_]*)(?P=quote)\s*:)"""
    r"""(?P<space>\s*)""",
    re.VERBOSE,
)
_ITEM = re.compile(r"\s*(?:- +)+")
"""What the value stands behind. Neither has a part that could end in more than one place: a
line may be a whole text long."""

_ALONE = re.compile(
    r"""\{\}|\[\]|"[^"\\]*"|'[^']*'|[^\s"'#&*!|>%@`,{}\[\]](?:(?!\ \#|:\s)[^,{}\[\]])*""",
    re.VERBOSE,
)
"""A value that has no other behind it, in a mapping in braces either."""

_LIKE_A_KEY = re.compile(r"(?=[A-Za-z+/=_]*[0-9])[A-Za-z0-9+/=_]{16}")
"""So many letters and digits without a sign between: a key that was pasted into another field."""

_SUBSCRIPT = re.compile(r"\[[0-9]+\]")
_MASK = "…"
_LONGEST = 160


class Excerpts:
    """The lines of one document, as far as they can be shown."""

    def __init__(self, document: Document) -> None:
        """Take the document, which is split into lines once there is one to be shown."""
        self._document = document

    @cached_property
    def _lines(self) -> list[str]:
        text = self._document.content.decode(errors="replace")
        return [line.rstrip() for line in text.split("\n")]

    def at(self, problem: Problem) -> str | None:
        """Return the line that a problem of the document points at, with `…` in place of
        a value that is not shown, or None where the line is not.
        """
        position = problem.position
        if not position or position.origin != self._document.origin:
            return None
        index = position.line - self._document.first_line
        shown = _shown(self._lines[index], problem) if 0 <= index < len(self._lines) else None
        return shown if shown and position.column <= len(shown) else None


def _shown(line: str, problem: Problem) -> str | None:
    field = _field_at(problem.path)
    item = _ITEM.match(line) if field and problem.path.endswith("]") else None
    if field and item and _is_harmless(field, _behind(item)):
        return line
    found = _LINE.match(line)
    if not found or not _is_known(found["key"], problem.message):
        return None
    value = _behind(found)
    if len(value) <= _LONGEST:
        value = value.removesuffix(",").rstrip()
    about = field and found["key"] in (field.name, field.json_name)
    if field and about and _is_harmless(field, value):
        return line
    return found["field"] + (found["space"] + _MASK if value else "")


def _behind(found: re.Match[str]) -> str:
    """Return the rest of the line, of one that is too long to be shown the start alone."""
    return found.string[found.end() : found.end() + _LONGEST + 1]


def _is_known(key: str, message: str) -> bool:
    """Whether a key is a field's name, or shown by the message anyway."""
    return key in field_names() or message.startswith(f"unknown field {key}:")


def _is_harmless(field: FieldDescriptor, value: str) -> bool:
    """Whether a value of a field may be shown: it is no secret, nor pasted from beside one."""
    message, around = message_of(field), field.containing_type
    return (
        bool(around and not redacts(around))
        and form_of(field) is not Form.MAP
        and not (message and holds_secrets(message))
        and len(value) <= _LONGEST
        and not _LIKE_A_KEY.search(value)
        and (not value or bool(_ALONE.fullmatch(value)))
    )


@cache
def _wholes() -> tuple[Descriptor, Descriptor]:
    return descriptor_of(StackInput), descriptor_of(Target)


def _field_at(path: str) -> FieldDescriptor | None:
    """Return the contract's field at a path, in a stack input or in a manifest."""
    whole, target = _wholes()
    first = path.partition(".")[0]
    message: Descriptor | None = whole if find_field(whole, first) else target
    field = None
    for step in path.split("."):
        field = find_field(message, _SUBSCRIPT.sub("", step)) if message else None
        if field is None:
            return None
        message = message_of(field)
    return field
