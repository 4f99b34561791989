"""Which field of a message a key of the text means."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from plugin.contract import StackInput

_FORMER_NAMES = {
    (StackInput.DESCRIPTOR.full_name, "kubernetesProviderConfig"): "provider_config",
    (StackInput.DESCRIPTOR.full_name, "kubernetes_provider_config"): "provider_config",
}
"""Keys that a CLI writes although no schema has them: that of November 2025
hands the provider config over under the first, its files may use the second."""

_STRUCT = "google.protobuf.Struct"


def descriptor_of(message: Message | type[Message]) -> Descriptor:
    """Return a message's descriptor, of which protobuf's types know two kinds."""
    return cast("Descriptor", message.DESCRIPTOR)


class Form(Enum):
    """What may be given to a field."""

    SCALAR = "one value"
    MESSAGE = "a mapping of the contract's fields"
    LIST = "a list of either"
    MAP = "a mapping of texts"
    FREE = "a mapping whose own fields the contract does not know"


@cache
def form_of(field: FieldDescriptor) -> Form:
    """Return what may be given to a field."""
    message = field.message_type
    if message and message.GetOptions().map_entry:
        return Form.MAP
    if field.is_repeated:
        return Form.LIST
    if is_free_form(field):
        return Form.FREE
    return Form.MESSAGE if message else Form.SCALAR


def is_free_form(field: FieldDescriptor) -> bool:
    """Whether the contract does not know the fields within a field."""
    return bool(field.message_type and field.message_type.full_name == _STRUCT)


def message_of(field: FieldDescriptor) -> Descriptor | None:
    """Return the message of a field whose own fields the contract knows; a map has none."""
    is_open = is_free_form(field) or form_of(field) is Form.MAP
    return None if is_open else field.message_type


def find_field(message: Descriptor, key: str) -> FieldDescriptor | None:
    """Return the field that `key` names, in camelCase or in snake_case."""
    return fields_by_key(message).get(key)


@cache
def fields_by_key(message: Descriptor) -> Mapping[str, FieldDescriptor]:
    """Return a message's fields by each key that means one."""
    former = {
        key: message.fields_by_name[name]
        for (holder, key), name in _FORMER_NAMES.items()
        if holder == message.full_name
    }
    by_json_name = {field.json_name: field for field in message.fields}
    return {**former, **by_json_name, **message.fields_by_name}


def names_of(field: FieldDescriptor) -> list[str]:
    """Return every key that names a field: first the one in camelCase."""
    former = (key for (of, key), name in _FORMER_NAMES.items() if f"{of}.{name}" == field.full_name)
    return list(dict.fromkeys((field.json_name, field.name, *former)))


_FIELD_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,30}")


def unknown_field(message: Descriptor, key: str) -> str:
    """Say that `message` has no field `key`, and which was probably meant.

    A key may be a secret: with its colon forgotten, or further left than it
    belongs. So it is shown only where it looks like a field's name, and, in a
    message that holds secrets or stands beside some, only where it resembles
    one of its own, in one with secrets of its own only where letters of that
    are left out.
    """
    guess = closest_name(message, key)
    near = holds_secrets(message) or message.full_name in _beside_secrets()
    harmless = not near or (guess and (not redacts(message) or _lacks_letters(key, guess)))
    name = f"unknown field {key}" if harmless and _FIELD_NAME.fullmatch(key) else "unknown field"
    if guess:
        return f"{name}: did you mean {guess}?"
    return f"{name}: {known_fields(message)}"


def _lacks_letters(key: str, name: str) -> bool:
    """Whether a key is a name but for letters that are left out, and so holds nothing else."""
    left = iter(name.lower())
    return all(letter in left for letter in key.lower())


def known_fields(message: Descriptor) -> str:
    """Say which fields `message` has."""
    known = ", ".join(field.json_name for field in message.fields)
    return f"{known} may stand here"


def redacts(message: Descriptor) -> bool:
    """Whether a field of the message itself is a secret."""
    return any(field.GetOptions().debug_redact for field in message.fields)


@cache
def holds_secrets(message: Descriptor) -> bool:
    """Whether a field of the message, or of one within it, is a secret."""
    held = filter(None, map(message_of, message.fields))
    return redacts(message) or any(map(holds_secrets, held))


@cache
def _beside_secrets() -> frozenset[str]:
    """Return the names of the messages that stand in one with secrets, or beside one."""
    found: set[str] = set()
    for message in messages_within(descriptor_of(StackInput)):
        held = list(filter(None, map(message_of, message.fields)))
        if redacts(message) or any(map(redacts, held)):
            found.update(below.full_name for below in held)
    return frozenset(found)


@cache
def messages_within(message: Descriptor) -> frozenset[Descriptor]:
    """Return a message and all those that it can hold."""
    held = filter(None, map(message_of, message.fields))
    return frozenset({message}).union(*map(messages_within, held))


@cache
def field_names() -> frozenset[str]:
    """Return the name, in both spellings, of every field of the contract."""
    every = messages_within(descriptor_of(StackInput))
    fields = [field for message in every for field in message.fields]
    return frozenset(name for field in fields for name in (field.name, field.json_name))


def closest_name(message: Descriptor, key: str) -> str | None:
    """Return the field name that `key` was probably meant to be, spelled as the
    key is: in snake_case where it has an underscore, else in camelCase.
    """
    names = [field.name if "_" in key else field.json_name for field in message.fields]
    return closest(key, names)


def closest(word: str, words: list[str]) -> str | None:
    """Return the one of `words` that `word` was probably meant to be."""
    # What is right needs no guess.
    import difflib  # noqa: PLC0415

    lower = {candidate.lower(): candidate for candidate in words}
    matches = difflib.get_close_matches(word.lower(), lower)
    return lower[matches[0]] if matches else None
