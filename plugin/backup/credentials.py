"""The keys of a storage or of an encryption, and where each comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from plugin.backup.pgp import one_line
from plugin.contract import (
    AzureConfig,
    Encryption,
    ExistingSecret,
    GcsConfig,
    R2Config,
    S3Config,
)
from plugin.secret_text import SecretText
from plugin.sensitive import SecretKey, Sensitive, derived


@dataclass(frozen=True, slots=True)
class Credential:
    """One field of a block that holds a key.

    Attributes:
        field: its name in the contract.
        key: the variable or file that WAL-G reads it from, and its key in an
            existing Secret unless the block says another.
        required: whether the others are of no use without it.
    """

    field: str
    key: str
    required: bool = True


CredentialSet = tuple[Credential, ...]

GCS_KEY_FILE = "key.json"
"""Name of the file that the key of a Google service account reaches pods as."""

_ACCESS_KEY: CredentialSet = (
    Credential("access_key_id", "AWS_ACCESS_KEY_ID"),
    Credential("secret_access_key", "AWS_SECRET_ACCESS_KEY"),
)
_SETS: Mapping[type[Message], tuple[CredentialSet, ...]] = {
    R2Config: (_ACCESS_KEY,),
    S3Config: (_ACCESS_KEY,),
    GcsConfig: ((Credential("service_account_key", GCS_KEY_FILE),),),
    AzureConfig: (
        (Credential("storage_account_key", "AZURE_STORAGE_ACCESS_KEY"),),
        (Credential("sas_token", "AZURE_STORAGE_SAS_TOKEN"),),
        (
            Credential("client_id", "AZURE_CLIENT_ID"),
            Credential("client_secret", "AZURE_CLIENT_SECRET"),
            Credential("tenant_id", "AZURE_TENANT_ID"),
        ),
    ),
    Encryption: (
        (Credential("libsodium_key", "WALG_LIBSODIUM_KEY"),),
        (
            Credential("pgp_key", "WALG_PGP_KEY"),
            Credential("pgp_key_passphrase", "WALG_PGP_KEY_PASSPHRASE", required=False),
        ),
    ),
}
"""By block, the sets of keys that each open it alone; the first is the default."""

_AS_READ = {"WALG_PGP_KEY": one_line}
"""What a program wants otherwise than people hand it over."""


def credential_sets(block: Message) -> tuple[CredentialSet, ...]:
    """Return the sets of keys of a storage or encryption block."""
    return _SETS[type(block)]


def default_keys() -> frozenset[str]:
    """Return every key that is looked for in a Secret where none is named."""
    sets = [found for block in _SETS.values() for found in block]
    return frozenset(part.key for found in sets for part in found)


def inline_sets(block: Message) -> list[CredentialSet]:
    """Return the sets of which some key stands in the block itself."""
    sets = credential_sets(block)
    return [found for found in sets if any(getattr(block, part.field) for part in found)]


def written_keys(block: Message) -> Iterator[tuple[str, str, str]]:
    """Yield each entry of a block's `existing_secret.keys`: the name as it is
    written, the contract's name of the field that it means, and the key.
    """
    descriptor = cast("Descriptor", block.DESCRIPTOR)
    names = {field.json_name: field.name for field in descriptor.fields}
    for name, key in sorted(_existing_secret(block).keys.items()):
        yield name, names.get(name, name), key


def named_keys(block: Message) -> Mapping[str, str]:
    """Return the keys of a block's existing Secret by the field that each holds."""
    return {name: key for _, name, key in written_keys(block)}


def named_sets(block: Message) -> list[CredentialSet]:
    """Return the sets of which the existing Secret's `keys` name a field."""
    named = named_keys(block)
    return [found for found in credential_sets(block) if any(part.field in named for part in found)]


def existing_set(block: Message) -> CredentialSet:
    """Return the keys that are looked for in a block's existing Secret: those that
    `keys` names some of, else the default ones.
    """
    return next(iter(named_sets(block)), credential_sets(block)[0])


def credentials(block: Message, operator_namespace: str) -> Mapping[str, Sensitive]:
    """Return the keys of a checked block by the name that they are read under.

    Empty where the block has none, as with workload identity.
    """
    existing = block.HasField("existing_secret")
    found = _existing(block, operator_namespace) if existing else _inline(block)
    return {
        key: derived(value, _AS_READ[key]) if key in _AS_READ else value for key, value in found
    }


def _inline(block: Message) -> Iterator[tuple[str, Sensitive]]:
    for part in (part for found in inline_sets(block) for part in found):
        if text := getattr(block, part.field):
            yield part.key, SecretText(text)


def _existing(block: Message, operator_namespace: str) -> Iterator[tuple[str, Sensitive]]:
    existing, named = _existing_secret(block), named_keys(block)
    namespace = existing.namespace or operator_namespace
    for part in existing_set(block):
        if part.required or part.field in named:
            key = named.get(part.field, part.key)
            yield part.key, SecretKey(namespace, existing.name, key, type(block), part.field)


def _existing_secret(block: Message) -> ExistingSecret:
    """Every block with keys has the field, which no type of protobuf's says."""
    return cast("ExistingSecret", cast("Any", block).existing_secret)
