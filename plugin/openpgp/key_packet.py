"""Packets of secret keys (RFC 9580, section 5.5), by what Go's openpgp reads of them."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import NamedTuple

from plugin.openpgp.algorithm import Algorithm
from plugin.openpgp.octets import DamagedKeyError, Octets

VERSION = 4
"""The format that all keys have which WAL-G reads."""

_BY_PASSPHRASE = (254, 255)
_CIPHERS = {2, 3, 7, 8, 9}
_HASHES = {1, 2, 3, 8, 9, 10, 11}
_SPECIFIERS = {0, 1, 3}
_GNU = 101
"""GnuPG's own, with the sign of one that is left out behind, or of one that is on a card."""

_NOWHERE = b"GNU\x01"


class Protection(Enum):
    """What stands between a reader and the secret half."""

    NONE = auto()
    PASSPHRASE = auto()
    LEFT_OUT = auto()
    ON_CARD = auto()
    UNREADABLE = auto()


class KeyPacket(NamedTuple):
    """The packet of a key or a subkey.

    Attributes:
        version: of its format; nothing else is read of another than `VERSION`.
        created: seconds since 1970.
        algorithm: one of `Algorithm`, or another.
        curve: its object identifier; empty where the algorithm has none.
        protection: of its secret half; None where that is not read, as with another
            algorithm.
    """

    version: int
    created: int = 0
    algorithm: int = 0
    curve: bytes = b""
    protection: Protection | None = None


def secret_key(body: bytes) -> KeyPacket:
    """Return what a packet of a secret key says.

    Raises:
        DamagedKeyError: where it is cut off, or its checksum is another.
    """
    octets = Octets(body)
    version = octets.number(1)
    if version != VERSION:
        return KeyPacket(version)
    created, algorithm = octets.number(4), octets.number(1)
    if algorithm not in _PUBLIC_HALVES:
        return KeyPacket(version, created, algorithm)
    first, *_ = [take(octets) for take in _PUBLIC_HALVES[algorithm]]
    curve = first if algorithm in _WITH_CURVE else b""
    return KeyPacket(version, created, algorithm, curve, _protection(octets))


def _number(octets: Octets) -> bytes:
    """A number, by how many bits it has."""
    return octets.take((octets.number(2) + 7) // 8)


def _field(octets: Octets) -> bytes:
    """What has its length in front, in one octet."""
    return octets.take(octets.number(1))


_PUBLIC_HALVES: Mapping[int, tuple[Callable[[Octets], bytes], ...]] = {
    Algorithm.RSA: (_number, _number),
    Algorithm.RSA_ENCRYPT: (_number, _number),
    Algorithm.RSA_SIGN: (_number, _number),
    Algorithm.ELGAMAL: (_number, _number, _number),
    Algorithm.DSA: (_number, _number, _number, _number),
    Algorithm.ECDH: (_field, _number, _field),
    Algorithm.ECDSA: (_field, _number),
    Algorithm.EDDSA: (_field, _number),
}
"""What the public half consists of, by RFC 9580, section 5.5.5."""

_WITH_CURVE = {Algorithm.ECDH, Algorithm.ECDSA, Algorithm.EDDSA}


def _protection(octets: Octets) -> Protection:
    usage = octets.number(1)
    if usage == 0:
        _check(octets.rest())
        return Protection.NONE
    if usage not in _BY_PASSPHRASE:
        return Protection.UNREADABLE
    cipher, specifier, digest = octets.number(1), octets.number(1), octets.number(1)
    if specifier == _GNU:
        is_nowhere = octets.take(len(_NOWHERE)) == _NOWHERE
        return Protection.LEFT_OUT if is_nowhere else Protection.ON_CARD
    known = cipher in _CIPHERS and specifier in _SPECIFIERS and digest in _HASHES
    return Protection.PASSPHRASE if known else Protection.UNREADABLE


def _check(secret: bytes) -> None:
    """The sum of the octets stands behind them, in two."""
    if sum(secret[:-2]) & 0xFFFF != int.from_bytes(secret[-2:]):
        msg = "the checksum of a secret half is that of another one"
        raise DamagedKeyError(msg)
