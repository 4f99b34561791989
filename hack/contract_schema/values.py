"""What a condition on one value, of a field of one kind, is as a schema.

A schema here describes the value as an editor reads it: a text may stand
there as a number or truth without quotes, an enum's value as name, number or
digits, a field left out as null.
"""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor

from contract_schema.patterns import portable
from contract_schema.schemas import ABSENT, GIVEN, Schema, any_of

Comparison = Callable[[Any, Any], bool]

_EMPTY: Schema = {"pattern": "^$"}
NOT_EMPTY: Schema = {"pattern": r"[\s\S]"}
TEXT: Schema = any_of(
    # Each scalar is a text, but true and false are no values to propose.
    [{"type": ["string", "number"]}, {"not": {"type": ["string", "number", "object", "array"]}}]
)
"""A text, or a null that may be one."""

TEXT_AND_NO_NULL: Schema = any_of(
    [
        {"type": ["string", "number"]},
        {"not": {"type": ["string", "number", "object", "array", "null"]}},
    ]
)
_SIZES: Mapping[Comparison, Callable[[int], Mapping[str, int]]] = {
    operator.lt: lambda size: {"max": size - 1},
    operator.le: lambda size: {"max": size},
    operator.gt: lambda size: {"min": size + 1},
    operator.ge: lambda size: {"min": size},
}


def text_is(texts: Sequence[str]) -> Schema:
    """One of several texts. Editors propose them, but for the empty one."""
    named: list[Schema] = [{"enum": [text for text in texts if text]}] * any(texts)
    empty: list[Schema] = [{"type": "string"} | _EMPTY, ABSENT] * ("" in texts)
    return any_of([*named, *empty]) if named else _EMPTY


def text_is_not(texts: Sequence[str]) -> Schema:
    """None of several texts."""
    return NOT_EMPTY if list(texts) == [""] else _without(f"^(?:{'|'.join(map(_literal, texts))})$")


def text_matches(pattern: str) -> Schema:
    """A text in which a pattern of RE2 is found."""
    return {"pattern": portable(pattern)}


def text_starts(start: str) -> Schema:
    """A text with a certain start."""
    return {"pattern": f"^{_literal(start)}"}


def text_contains(part: str) -> Schema:
    """A text with a certain part."""
    return {"pattern": _literal(part)}


def _literal(text: str) -> str:
    """With nothing escaped that ECMA-262 does not let be escaped, as Python's escape does."""
    return re.sub(r"[.^$*+?()[\]{}|\\]", r"\\\g<0>", text)


def is_no_text_of(schema: Schema) -> Schema:
    """A text in which the pattern of a schema is not found."""
    return _without(schema["pattern"])


def _without(pattern: str) -> Schema:
    """By a pattern and no `not`, so that editors can say what is wrong."""
    return {"pattern": rf"^(?![\s\S]*(?:{pattern}))"}


def size(compare: Comparison, bound: int, unit: str) -> Schema:
    """A size in `Length` (of a text) or `Items` (of a list)."""
    bounds = _SIZES[compare](bound)
    return {f"{end}{unit}": value for end, value in bounds.items()}


def number(compare: Comparison, bound: int) -> Schema:
    """A whole number within a bound."""
    bounds = _SIZES[compare](bound)
    return {f"{end}imum": value for end, value in bounds.items()}


def enum_is(enum: EnumDescriptor, holds: Callable[[int], bool]) -> Schema:
    """One of the values of an enum that a condition holds of, none of which is proposed."""
    found = [value for value in enum.values if holds(value.number)]
    names = "|".join(value.name for value in found)
    digits = "|".join(str(value.number) for value in found)
    return any_of(
        [
            {"type": "string", "pattern": f"^(?:{names}|0*(?:{digits}))$"},
            *(
                {"type": "integer", "minimum": value.number, "maximum": value.number}
                for value in found
            ),
            *[ABSENT] * any(value.number == 0 for value in found),
        ]
    )


def truth_is(wanted: bool) -> Schema:  # noqa: FBT001 - the value itself, no flag
    """A truth of one value."""
    return {"enum": [True]} if wanted else {"enum": [False, None]}


def given(present: bool) -> Schema:  # noqa: FBT001 - the value itself, no flag
    """A field that is given, or is not."""
    return GIVEN if present else {"type": "null"}


def of_nothing(field: FieldDescriptor) -> Any:
    """Return what is read where a field is not written, as an editor would read it."""
    if field.is_repeated:
        return []
    return {FieldDescriptor.TYPE_STRING: "", FieldDescriptor.TYPE_UINT32: 0}.get(field.type)
