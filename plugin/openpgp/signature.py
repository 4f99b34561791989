"""Packets of signatures (RFC 4880, section 5.2), of which none is verified."""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from plugin.openpgp.octets import DamagedKeyError, Octets

_VERSION = 4
_NO_TIME = bytes(4)
_CRITICAL = 0x80
_CREATED, _LIFETIME, _CIPHERS, _DIGESTS, _FLAGS, _ISSUER = 2, 9, 11, 21, 27, 33


class Kind(IntEnum):
    """What signatures of a key are for. All from `GENERIC` to `POSITIVE` certify a user id."""

    GENERIC = 0x10
    POSITIVE = 0x13
    SUBKEY = 0x18
    KEY_REVOCATION = 0x20
    SUBKEY_REVOCATION = 0x28
    USER_ID_REVOCATION = 0x30


class Signature(NamedTuple):
    """What a signature says.

    Attributes:
        kind: one of `Kind`, or another.
        algorithm: its number in RFC 9580, section 9.1.
        digest: that it was made by, its number in section 9.5.
        created: seconds since 1970.
        flags: what the key is for; None where the signature does not say.
        lifetime: of the key in seconds since it was made; 0 for ever.
        ciphers: that its owner prefers, by their numbers in RFC 9580, section 9.3; none where
            the signature does not say.
        digests: likewise, by section 9.5.
        issuer: by its fingerprint; empty where the signature does not say.
        critical: kinds of subpackets without which it is not to be understood.
    """

    kind: int
    algorithm: int
    digest: int
    created: int
    flags: int | None
    lifetime: int
    ciphers: frozenset[int]
    digests: frozenset[int]
    issuer: bytes
    critical: frozenset[int]


def signature(body: bytes) -> Signature | None:
    """Return what a signature says, or None of one in another format than 4.

    Raises:
        DamagedKeyError: where it is cut off, or a time in it has not four octets.
    """
    octets = Octets(body)
    if octets.number(1) != _VERSION:
        return None
    kind, algorithm, digest = octets.take(3)
    subpackets = list(_subpackets(octets.take(octets.number(2))))
    hashed = {kind & ~_CRITICAL: content for kind, content in subpackets}
    flags = hashed.get(_FLAGS)
    return Signature(
        kind=kind,
        algorithm=algorithm,
        digest=digest,
        created=_seconds(hashed, _CREATED),
        flags=flags[0] if flags else None,
        lifetime=_seconds(hashed, _LIFETIME),
        ciphers=frozenset(hashed.get(_CIPHERS, b"")),
        digests=frozenset(hashed.get(_DIGESTS, b"")),
        issuer=hashed.get(_ISSUER, b""),
        critical=frozenset(kind & ~_CRITICAL for kind, _ in subpackets if kind & _CRITICAL),
    )


def _seconds(hashed: Mapping[int, bytes], subpacket: int) -> int:
    octets = Octets(hashed.get(subpacket, _NO_TIME))
    seconds = octets.number(4)
    if octets:
        msg = "a time in a signature has more than four octets"
        raise DamagedKeyError(msg)
    return seconds


def _subpackets(content: bytes) -> Iterator[tuple[int, bytes]]:
    octets = Octets(content)
    while octets:
        inner = Octets(octets.take(octets.length()))
        yield inner.number(1), inner.rest()
