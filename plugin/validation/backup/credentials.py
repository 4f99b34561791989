"""Keys of a storage or of an encryption: given in one way, and whole."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from plugin.backup.credentials import (
    CredentialSet,
    credential_sets,
    inline_credentials,
    sets_of,
    written_keys,
)
from plugin.backup.storage.choice import STORAGE_BLOCKS
from plugin.contract import BackupConfig, RestoreSource
from plugin.stack_input.fields import closest, descriptor_of

_SECRET_KEY = re.compile(r"(?!\.$)(?!\.\.)[-._A-Za-z0-9]{1,253}")
"""What Kubernetes accepts as a key of a Secret."""


def key_blocks(config: BackupConfig | RestoreSource, path: str) -> Iterator[tuple[str, Message]]:
    """Yield path and message of each block with keys, those of restore_from too."""
    for name in (*STORAGE_BLOCKS, "encryption"):
        if config.HasField(name):
            yield f"{path}.{name}", getattr(config, name)
    if isinstance(config, BackupConfig) and config.HasField("restore_from"):
        yield from key_blocks(config.restore_from, f"{path}.restore_from")


def credential_problems(path: str, block: Message) -> Iterator[tuple[str, str]]:
    """Yield path and message of what is wrong with the keys of one block."""
    given = [part.field for part in inline_credentials(block)]
    ways = [*(["keys in the block"] if given else []), *_references(block)]
    if len(ways) > 1:
        yield path, f"{' and '.join(ways)} exclude each other: give one"
    elif not ways:
        yield from _missing(path, block)
    elif given:
        yield from _inline(path, block, given)
    if block.HasField("existing_secret"):
        yield from _existing(f"{path}.existing_secret.keys", block)


def _references(block: Message) -> list[str]:
    return [name for name in _possible_references(descriptor_of(block)) if block.HasField(name)]


@cache
def _possible_references(block: Descriptor) -> tuple[str, ...]:
    return tuple(
        name for name in ("existing_secret", "workload_identity") if name in block.fields_by_name
    )


def _missing(path: str, block: Message) -> Iterator[tuple[str, str]]:
    sets = credential_sets(block)
    others = " or ".join(_possible_references(descriptor_of(block)))
    if len(sets) == 1:
        for part in sets[0]:
            yield (
                f"{path}.{part.field}",
                "is required: hand over the key that the storage provider gave out,"
                f" or give {others}",
            )
        return
    names = (", ".join(part.field for part in found if part.required) for found in sets)
    yield path, f"has no key: give {', or '.join(names)}, or {others}"


def _inline(path: str, block: Message, given: list[str]) -> Iterator[tuple[str, str]]:
    started = sets_of(block, given)
    if len(started) > 1:
        yield path, f"{_in_turn(started, given)} exclude each other: give one"
        return
    for part in started[0]:
        if part.required and part.field not in given:
            yield f"{path}.{part.field}", f"is required beside {' and '.join(given)}"


def _in_turn(sets: list[CredentialSet], fields: Collection[str]) -> str:
    """Name, set by set, those of the fields that belong to it."""
    return " and ".join(
        ", ".join(part.field for part in found if part.field in fields) for found in sets
    )


def _existing(path: str, block: Message) -> Iterator[tuple[str, str]]:
    known = [part.field for found in credential_sets(block) for part in found]
    seen: set[str] = set()
    for written, name, key in written_keys(block):
        here = f'{path}["{written}"]'
        if name not in known:
            guess = closest(name, known)
            remedy = f"did you mean {guess}?" if guess else f"use {', '.join(known)}"
            yield here, f"names a field that this block takes from no Secret: {remedy}"
        elif name in seen:
            yield here, f"{name} is given twice: remove one"
        elif not _SECRET_KEY.fullmatch(key):
            yield (
                here,
                "is no key of a Secret: use letters, digits, '-', '_' and '.', and no"
                " '..' in front",
            )
        seen.add(name)
    started = sets_of(block, seen)
    if len(started) > 1:
        yield path, f"{_in_turn(started, seen)} exclude each other: name one"
    elif started and len(credential_sets(block)) > 1:
        for part in started[0]:
            if part.required and part.field not in seen:
                yield path, f"lacks {part.field}: name its key too"
