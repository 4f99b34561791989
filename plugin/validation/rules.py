"""The rules of the contract that stand in `proto/`."""

from collections.abc import Iterator
from typing import Any

import protovalidate
from google.protobuf.message import Message


def broken_rules(message: Message) -> Iterator[tuple[str, str]]:
    """Yield path and message of each rule that is not kept.

    The text of protovalidate's own exception differs between its releases and
    names no field; the parts of its violations do not differ.
    """
    for violation in protovalidate.collect_violations(message):
        # None where the rule is the message's own.
        path: Any = violation.proto.field
        yield ".".join(map(_step, path.elements if path else ())), violation.proto.message


def _step(element: Any) -> str:
    """Return a field's name, with its place in a list or map where it is an item."""
    kind, value = _subscript(element)
    name = str(element.field_name)
    return {"index": f"{name}[{value}]", "string_key": f'{name}["{value}"]'}.get(kind, name)


def _subscript(element: Any) -> tuple[str, Any]:
    """Release 1 of protovalidate hands out Google's messages, 2 those of a runtime of its own."""
    if hasattr(element, "WhichOneof"):
        kind = element.WhichOneof("subscript") or ""
        return kind, getattr(element, kind, None)
    found = element.subscript
    return (found.field, found.value) if found else ("", None)
