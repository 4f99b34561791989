"""The keys of a storage or of an encryption, and where each comes from."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, cast

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


class Credential(NamedTuple):
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


def sets_of(block: Message, fields: Collection[str]) -> list[CredentialSet]:
    """Return the sets of a block that some of the fields belong to."""
    sets = credential_sets(block)
    return [found for found in sets if any(part.field in fields for part in found)]


def inline_credentials(block: Message) -> list[Credential]:
    """Return those of a block's credentials whose key stands in the block itself."""
    parts = (part for found in credential_sets(block) for part in found)
    return [part for part in parts if getattr(block, part.field)]


def existing_secret(block: Message) -> ExistingSecret:
    """Return the field that every block with keys has, and no type of protobuf's says."""
    return cast("ExistingSecret", cast("Any", block).existing_secret)


def written_keys(block: Message) -> Iterator[tuple[str, str, str]]:
    """Yield each entry of a block's `existing_secret.keys`: the name as it is
    written, the contract's name of the field that it means, and the key.
    """
    descriptor = cast("Descriptor", block.DESCRIPTOR)
    names = {field.json_name: field.name for field in descriptor.fields}
    for name, key in sorted(existing_secret(block).keys.items()):
        yield name, names.get(name, name), key


def named_keys(block: Message) -> Mapping[str, str]:
    """Return the keys of a block's existing Secret by the field that each holds."""
    return {name: key for _, name, key in written_keys(block)}


def chosen_sets(block: Message) -> list[CredentialSet]:
    """Return the sets that a block gives a key of, or names one of in its existing
    Secret's `keys`.
    """
    inline = (part.field for part in inline_credentials(block))
    return sets_of(block, {*inline, *named_keys(block)})


def existing_set(block: Message) -> CredentialSet:
    """Return the keys that are looked for in a block's existing Secret: those that
    `keys` names some of, else the default ones.
    """
    return next(iter(sets_of(block, named_keys(block))), credential_sets(block)[0])


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
    for part in inline_credentials(block):
        yield part.key, SecretText(getattr(block, part.field))


def _existing(block: Message, operator_namespace: str) -> Iterator[tuple[str, Sensitive]]:
    secret, named = existing_secret(block), named_keys(block)
    namespace = secret.namespace or operator_namespace
    for part in existing_set(block):
        if part.required or part.field in named:
            key = named.get(part.field, part.key)
            yield part.key, SecretKey(namespace, secret.name, key, type(block), part.field)
