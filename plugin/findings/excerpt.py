"""The line that a finding points at, as far as it can be shown.

A secret may stand in it, and in a wrong place too. So a line is shown only where it
is one field alone in the contract's own words, and its value only where that is the
field that the finding is about, and no field beside it holds a secret.
"""

import re
from functools import cache

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
    r"""(?P<space>\s*)(?P<value>.*?),?\s*""",
    re.VERBOSE,
)
_ITEM = re.compile(r"(?P<dash>\s*(?:- +)+)(?P<value>.*?)\s*")
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


def excerpt(document: Document, problem: Problem) -> str | None:
    """Return the line that a problem of the document points at, with `…` in place of
    a value that is not shown, or None where the line is not.
    """
    position = problem.position
    if not position or position.origin != document.origin:
        return None
    lines = document.content.decode(errors="replace").split("\n")
    index = position.line - document.first_line
    shown = _shown(lines[index], problem) if 0 <= index < len(lines) else None
    return shown if shown and position.column <= len(shown) else None


def _shown(line: str, problem: Problem) -> str | None:
    field = _field_at(problem.path)
    item = _ITEM.fullmatch(line) if field and problem.path.endswith("]") else None
    if field and item and _is_harmless(field, item["value"]):
        return line.rstrip()
    found = _LINE.fullmatch(line)
    if not found or not _is_known(found["key"], problem.message):
        return None
    about = field and found["key"] in (field.name, field.json_name)
    if field and about and _is_harmless(field, found["value"]):
        return line.rstrip()
    return found["field"] + (found["space"] + _MASK if found["value"] else "")


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
