"""Values that open something, on their way to Pulumi.

They are given in the input, read from a Secret in the cluster, or computed from
such. What is to be read is known here by its place alone; the Pulumi layer
reads it and calls `resolve`.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from google.protobuf.message import Message

from plugin.secret_text import SecretText


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A key of a Secret that exists in the cluster.

    Attributes:
        block: the contract's message that it stands in for a field of.
        contract_field: name of that field.
        is_only_read: whether nothing is written of what it opens, as with an archive that only
            clones are restored from.
    """

    namespace: str
    name: str
    # Some write the key itself there.
    key: str = field(repr=False)
    block: type[Message]
    contract_field: str
    is_only_read: bool = False


@dataclass(frozen=True, slots=True)
class Derived:
    """What `by` makes of a value once that is known."""

    source: "Sensitive"
    by: Callable[[str], str]


Sensitive = SecretText | SecretKey | Derived


@dataclass(frozen=True, slots=True)
class Checksum:
    """A text that changes with any of the values, and shows none of them."""

    of: tuple[str | Sensitive, ...]


Value = str | Sensitive | Checksum
"""A plain text, something that opens something, or a checksum of such."""


def derived(source: Sensitive, by: Callable[[str], str]) -> Sensitive:
    """Return what `by` makes of `source`, now if the source is at hand."""
    return (
        SecretText(by(source.reveal())) if isinstance(source, SecretText) else Derived(source, by)
    )


def only_read(value: Sensitive) -> Sensitive:
    """Return a value as one of something of which nothing is written."""
    match value:
        case SecretText():
            return value
        case SecretKey():
            return replace(value, is_only_read=True)
        case Derived():
            return Derived(only_read(value.source), value.by)


def secret_keys(value: Value) -> Iterator[SecretKey]:
    """Yield every key that has to be read before `value` can be resolved."""
    if isinstance(value, SecretKey):
        yield value
    elif isinstance(value, Derived):
        yield from secret_keys(value.source)
    elif isinstance(value, Checksum):
        for source in value.of:
            yield from secret_keys(source)


def resolve(value: Value, read: Mapping[SecretKey, str]) -> str:
    """Return the text of `value`, given what was read from the cluster."""
    match value:
        case str():
            return value
        case SecretText():
            return value.reveal()
        case SecretKey():
            return read[value]
        case Derived():
            return value.by(resolve(value.source, read))
        case Checksum():
            texts = [resolve(source, read) for source in value.of]
            return hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:32]
