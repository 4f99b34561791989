"""Packets of keys (RFC 4880, section 5.5), by what Go's openpgp reads of them."""

from enum import Enum, auto
from typing import NamedTuple

from plugin.openpgp.octets import DamagedKeyError, Octets

_PUBLIC_NUMBERS = {1: 2, 2: 2, 3: 2, 16: 3, 17: 4}
"""How many numbers the public half has: RSA, which has three algorithms, ElGamal, DSA."""

_BY_PASSPHRASE = (254, 255)
_CIPHERS = {2, 3, 7, 8, 9}
_HASHES = {1, 2, 3, 8, 9, 10, 11}
_SPECIFIERS = {0, 1, 3}
_GNU = 101
"""GnuPG's own: the secret half is left out, or on a card."""

_VERSION = 4


class Protection(Enum):
    """What stands between a reader and the secret half."""

    NONE = auto()
    PASSPHRASE = auto()
    LEFT_OUT = auto()
    UNREADABLE = auto()


class KeyPacket(NamedTuple):
    """The packet of a key or a subkey.

    Attributes:
        version: of its format; nothing else is read of another than 4.
        created: seconds since 1970.
        algorithm: its number in RFC 9580, section 9.1.
        protection: of its secret half; None where that is not read, as with an
            algorithm that Go does not know.
    """

    version: int
    created: int = 0
    algorithm: int = 0
    protection: Protection | None = None


def secret_key(body: bytes) -> KeyPacket:
    """Return what a packet of a secret key says.

    Raises:
        DamagedKeyError: where it is cut off, or its checksum is another.
    """
    octets = Octets(body)
    version = octets.number(1)
    if version != _VERSION:
        return KeyPacket(version)
    created, algorithm = octets.number(4), octets.number(1)
    if algorithm not in _PUBLIC_NUMBERS:
        return KeyPacket(version, created, algorithm)
    for _ in range(_PUBLIC_NUMBERS[algorithm]):
        octets.take((octets.number(2) + 7) // 8)
    return KeyPacket(version, created, algorithm, _protection(octets))


def _protection(octets: Octets) -> Protection:
    usage = octets.number(1)
    if usage == 0:
        _check(octets.rest())
        return Protection.NONE
    if usage not in _BY_PASSPHRASE:
        return Protection.UNREADABLE
    cipher, specifier, digest = octets.number(1), octets.number(1), octets.number(1)
    if specifier == _GNU:
        return Protection.LEFT_OUT
    known = cipher in _CIPHERS and specifier in _SPECIFIERS and digest in _HASHES
    return Protection.PASSPHRASE if known else Protection.UNREADABLE


def _check(secret: bytes) -> None:
    """The sum of the octets stands behind them, in two."""
    if sum(secret[:-2]) & 0xFFFF != int.from_bytes(secret[-2:], "big"):
        msg = "the checksum of a secret half is that of another one"
        raise DamagedKeyError(msg)
