"""Places in the contract that a path names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from plugin.contract import StackInput, Target
from plugin.errors import UnknownPathError
from plugin.stack_input.fields import closest_name, descriptor_of, find_field, message_of

_SUBSCRIPT = re.compile(r"\[[^\]]*\]?")


@dataclass(frozen=True, slots=True)
class Place:
    """A field of the contract, or the manifest as a whole.

    Attributes:
        path: of the field, in camelCase; empty for the manifest.
        field: None for the manifest.
        message: what the fields below belong to; None where there are none.
    """

    path: str
    field: FieldDescriptor | None
    message: Descriptor | None

    def below(self) -> "Iterator[Place]":
        """Yield the fields within this one."""
        for field in self.message.fields if self.message else ():
            yield _place(self.path, field)


MANIFEST = Place("", None, descriptor_of(Target))
STACK_INPUT = Place("", None, descriptor_of(StackInput))


def find(path: str) -> Place:
    """Return the place that a path names.

    Args:
        path: as `spec.backupConfig`, in camelCase or snake_case, from the
            manifest or from a whole stack input on. The subscripts that errors
            show, as in `metadata.tags[1]`, are passed over.

    Raises:
        UnknownPathError: there is no such field; says which was probably meant.
    """
    names = [name for name in _SUBSCRIPT.sub("", path).split(".") if name]
    place = MANIFEST
    for index, name in enumerate(names):
        starts = (place, STACK_INPUT) if index == 0 else (place,)
        place = next((found for start in starts for found in _named(start, name)), None) or _fail(
            place, name
        )
    return place


def _named(place: Place, name: str) -> Iterator[Place]:
    field = find_field(place.message, name) if place.message else None
    if field:
        yield _place(place.path, field)


def _fail(place: Place, name: str) -> Place:
    raise UnknownPathError(_unknown(place, name))


def _unknown(place: Place, name: str) -> str:
    where = place.path or "the manifest"
    if not place.message:
        free = place.field is not None and place.field.message_type
        return f"{where} has no fields of its own" + (": what is in it is free" if free else "")
    messages = [place.message, *[STACK_INPUT.message] * (place == MANIFEST)]
    guesses = (closest_name(message, name) for message in messages if message)
    guess = next(filter(None, guesses), None)
    known = ", ".join(field.json_name for field in place.message.fields)
    remedy = f"did you mean {guess}?" if guess else f"it has {known}"
    return f"{where} has no field {name}: {remedy}"


def _place(path: str, field: FieldDescriptor) -> Place:
    here = f"{path}.{field.json_name}".removeprefix(".")
    return Place(here, field, message_of(field))
