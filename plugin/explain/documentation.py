"""What the schema of the contract says of a place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from google.protobuf.descriptor import FieldDescriptor

from plugin.contract_schema import definitions
from plugin.explain.places import Place


@dataclass(frozen=True, slots=True)
class Documentation:
    """What there is to say of a place.

    Attributes:
        texts: sentences on the field, and on the message that it holds.
        rules: as errors word them.
        required: whether the message around needs the field.
        choices: the values of an enum, each with what it means.
    """

    texts: tuple[str, ...]
    rules: tuple[str, ...]
    required: bool
    choices: Mapping[str, str]


def documentation(place: Place) -> Documentation:
    """Return what the contract says of a place."""
    parts = list(_parts(place))
    return Documentation(
        texts=tuple(dict.fromkeys(part["description"] for part in parts)),
        rules=tuple(rule for part in parts for rule in part["x-rules"]),
        required=any(part.get("x-required") for part in parts),
        choices=_choices(place.field, parts),
    )


def _parts(place: Place) -> Iterator[Mapping[str, Any]]:
    if place.field and place.field.containing_type:
        around = definitions()[place.field.containing_type.name]
        yield around["properties"][place.field.json_name]
    if place.message:
        yield definitions()[place.message.name]


def _choices(field: FieldDescriptor | None, parts: list[Mapping[str, Any]]) -> Mapping[str, str]:
    if not field or not field.enum_type:
        return {}
    named = parts[0]["anyOf"][0]
    return dict(zip(named["enum"], named["enumDescriptions"], strict=True))
