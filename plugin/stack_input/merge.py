"""One mapping laid over another, as RFC 7396 (JSON Merge Patch) says.

A field's camelCase and its snake_case name are the same key.
"""

from google.protobuf.descriptor import Descriptor

from plugin.stack_input.fields import find_field, message_of
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar


def merge(base: Node | None, patch: Node, message: Descriptor | None) -> Node:
    """Return `base` with `patch` laid over it.

    Args:
        base: what is there, or None.
        patch: what wins. A null in a mapping removes the key.
        message: the message that both describe, or None where they are no
            message's.

    Returns:
        A new mapping where both are mappings, else `patch`. Every value keeps
        the position that it was written at.
    """
    if not isinstance(patch, Mapping):
        return patch
    place = base.place if isinstance(base, Mapping) else patch.place
    merged = _by_name(base, message) if isinstance(base, Mapping) else {}
    for name, entry in _by_name(patch, message).items():
        if isinstance(entry.value, Scalar) and entry.value.is_null():
            merged.pop(name, None)
            continue
        below = merged[name].value if name in merged else None
        value = merge(below, entry.value, _submessage(message, entry.key.text))
        both = isinstance(below, Mapping) and isinstance(value, Mapping)
        merged[name] = Entry(merged[name].key if both else entry.key, value)
    return Mapping(tuple(merged.values()), place)


def _by_name(mapping: Mapping, message: Descriptor | None) -> dict[str, Entry]:
    """Index by field name; of a field written in both spellings, the second
    stays under its own, for decoding to refuse it.
    """
    entries: dict[str, Entry] = {}
    for entry in mapping.entries:
        key = entry.key.text
        found = find_field(message, key) if message else None
        name = found.json_name if found else key
        entries[key if name in entries else name] = entry
    return entries


def _submessage(message: Descriptor | None, key: str) -> Descriptor | None:
    found = find_field(message, key) if message else None
    return message_of(found) if found else None
