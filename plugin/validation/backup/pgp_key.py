"""PGP keys that no WAL-G could decrypt with, or that none would encrypt with."""

from collections.abc import Iterator

from plugin.module.vars import WAL_G_3_CHART
from plugin.openpgp.algorithm import name_of
from plugin.openpgp.key import Key, Part
from plugin.openpgp.key_packet import VERSION, KeyPacket, Protection
from plugin.openpgp.keys import keys
from plugin.openpgp.octets import DamagedKeyError
from plugin.openpgp.reader import PROTON

MAKE = "`gpg --quick-generate-key backups rsa4096 sign,encrypt never` makes one that does"
EXPORT = "`gpg --armor --export-secret-keys`"
_NOTHING = f"and the WAL-G of charts from {WAL_G_3_CHART} on archives nothing with such: {MAKE}"


def pgp_key_problems(armored: str) -> Iterator[str]:
    """Yield why none could decrypt with a private key in ASCII armor, whatever its
    passphrase is.
    """
    try:
        found = keys(armored)
    except DamagedKeyError as error:
        yield f"is damaged, as {error}: hand over the whole of what {EXPORT} prints"
        return
    for problems in map(_problems, found):
        yield from list(problems)[:1]


def archive_key_problems(armored: str) -> Iterator[str]:
    """Yield why an archive could not be encrypted with such a key, or not be decrypted."""
    yield from list(pgp_key_problems(armored)) or _archiving(keys(armored))


def undamaged(armored: str) -> list[Key]:
    """Return the keys of a block; none of a damaged one, of which `pgp_key_problems` tells."""
    try:
        return keys(armored)
    except DamagedKeyError:
        return []


def passphrase_problems(armored: str) -> Iterator[str]:
    """Yield where a key that can be read would need the passphrase that is not given."""
    if any(key.has_passphrase for key in undamaged(armored)):
        yield (
            "has a passphrase, without which WAL-G archives and can never restore:"
            " give pgp_key_passphrase"
        )
        yield from unlocking_problems(armored)


def unlocking_problems(armored: str) -> Iterator[str]:
    """Yield where a passphrase does not do for a key that can be read: WAL-G unlocks every
    half of every key of the block by it.
    """
    found = undamaged(armored)
    if any(
        _is_left_out(part) and not part.is_for_encryption for key in found for part in key.parts
    ):
        leave = "" if any(key.has_passphrase for key in found) else ", or give no passphrase"
        yield (
            "lacks a secret half, which WAL-G fails to unlock by pgp_key_passphrase: export it"
            f" with {EXPORT} where all are at hand{leave}"
        )


def _archiving(found: list[Key]) -> Iterator[str]:
    for key in found:
        if key.is_revoked:
            yield f"is revoked, {_NOTHING}"
        elif not key.encrypting:
            yield f"is not said to be for encryption, {_NOTHING}"
        elif key.has_revoked_user_ids_alone:
            yield f"has no user id that is not revoked, {_NOTHING}"


def _problems(key: Key) -> Iterator[str]:
    """The first is the cause, and others may only follow from it."""
    for part in key.parts:
        if part.packet is None:
            yield f"holds a public key, which restores nothing: export it with {EXPORT}"
        else:
            yield from _packet_problems(part.packet)
            yield from _left_out(part)
    if not key.user_ids:
        yield f"has no user id, without which WAL-G reads no key: {MAKE}"


def _packet_problems(packet: KeyPacket) -> Iterator[str]:
    if packet.version != VERSION:
        yield f"is of version {packet.version}, of which WAL-G reads {VERSION} alone: {MAKE}"
    elif not PROTON.reads(packet):
        yield f"holds a key of {name_of(packet.algorithm)}, which WAL-G cannot read: {MAKE}"
    elif packet.protection is Protection.ON_CARD:
        yield f"has a secret half on a card, which WAL-G cannot read: {MAKE}"
    elif packet.protection is Protection.UNREADABLE:
        yield (
            "is protected in a way that WAL-G cannot read: set its passphrase anew with"
            " `gpg --change-passphrase`, and export it again"
        )


def _left_out(part: Part) -> Iterator[str]:
    """One may be, where it decrypts nothing."""
    if _is_left_out(part) and part.is_for_encryption:
        yield (
            "lacks a secret half, without which WAL-G restores nothing: export it with"
            f" {EXPORT} where all are at hand"
        )


def _is_left_out(part: Part) -> bool:
    return part.packet is not None and part.packet.protection is Protection.LEFT_OUT
