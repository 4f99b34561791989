"""PGP keys that WAL-G could not encrypt with, or not decrypt.

What it reads is what golang.org/x/crypto/openpgp does, which the WAL-G of chart
1.12.2 is built with. Later ones are built with a fork that reads more.
"""

from collections.abc import Iterator

from plugin.openpgp.key_packet import KeyPacket, Protection
from plugin.openpgp.keys import Key, keys
from plugin.openpgp.octets import DamagedKeyError

_READABLE = {1, 2, 3, 16, 17}
"""RSA, ElGamal and DSA."""

_SIGNING = {1, 3, 17, 19}
_ALGORITHMS = {
    18: "ECDH",
    19: "ECDSA",
    22: "EdDSA",
    25: "X25519",
    26: "X448",
    27: "Ed25519",
    28: "Ed448",
}
"""Names of RFC 9580, section 9.1."""

_VERSION = 4
_MAKE = "`gpg --quick-generate-key backups rsa4096 sign,encrypt never` makes one that does"
_EXPORT = "`gpg --armor --export-secret-keys`"


def pgp_key_problems(armored: str) -> Iterator[str]:
    """Yield what is wrong with a private key in ASCII armor, whatever its passphrase is."""
    try:
        found = keys(armored)
    except DamagedKeyError as error:
        yield f"is damaged, as {error}: hand over the whole of what {_EXPORT} prints"
        return
    for problems in map(_problems, found):
        yield from list(problems)[:1]


def passphrase_problems(armored: str) -> Iterator[str]:
    """Yield where a key that can be read would need the passphrase that is not given."""
    try:
        found = keys(armored)
    except DamagedKeyError:
        return
    if any(key.has_passphrase for key in found):
        yield (
            "has a passphrase, without which WAL-G archives and can never restore:"
            " give pgp_key_passphrase"
        )


def _problems(key: Key) -> Iterator[str]:
    """The first is the cause, and others may only follow from it."""
    for part in key.parts:
        if part.packet is None:
            yield f"holds a public key, which restores nothing: export it with {_EXPORT}"
        else:
            yield from _packet_problems(part.packet)
    for algorithm in sorted({one.algorithm for part in key.parts for one in part.signatures}):
        if algorithm not in _SIGNING:
            yield (
                f"is signed by {_named(algorithm)}, which WAL-G cannot read: export it with"
                " `--export-options export-minimal`, or make another"
            )
    if not key.user_ids:
        yield f"has no user id, without which WAL-G reads no key: {_MAKE}"
    if key.is_revoked:
        yield f"is revoked, so that WAL-G would archive nothing: {_MAKE}"
    elif not key.encrypting:
        yield f"is not for encryption, so that WAL-G would archive nothing: {_MAKE}"


def _packet_problems(packet: KeyPacket) -> Iterator[str]:
    if packet.version != _VERSION:
        yield f"is of version {packet.version}, of which WAL-G reads 4 alone: {_MAKE}"
    elif packet.algorithm not in _READABLE:
        yield (
            f"holds a key of {_named(packet.algorithm)}, which the WAL-G of chart 1.12.2 cannot"
            f" read: make it of RSA with all its subkeys; {_MAKE}"
        )
    elif packet.protection is Protection.LEFT_OUT:
        yield (
            "lacks a secret half, of the key itself or of a subkey, and WAL-G reads none without:"
            f" export it with {_EXPORT} where all are at hand"
        )
    elif packet.protection is Protection.UNREADABLE:
        yield (
            "is protected in a way that WAL-G cannot read: set its passphrase anew with"
            " `gpg --change-passphrase`, and export it again"
        )


def _named(algorithm: int) -> str:
    return _ALGORITHMS.get(algorithm, f"algorithm {algorithm}")
