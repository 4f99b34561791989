"""PGP keys that WAL-G's library cannot read."""

import base64
import binascii
from collections.abc import Iterator

_UNREADABLE = {22: "EdDSA", 25: "X25519", 26: "X448", 27: "Ed25519", 28: "Ed448"}
"""Public-key algorithms of RFC 9580 that golang.org/x/crypto/openpgp, which the
WAL-G of chart 1.12.2 is built with, refuses."""

_NEW_FORMAT, _FIVE_OCTETS = 0x40, 255
_OLD_LENGTHS = {0: 1, 1: 2, 2: 4}
_VERSION = 4


def pgp_key_problems(armored: str) -> Iterator[str]:
    """Yield what is wrong with a key in ASCII armor, as far as its first packet shows it."""
    algorithm = _algorithm(_first_octets(armored))
    if algorithm in _UNREADABLE:
        yield (
            f"is an {_UNREADABLE[algorithm]} key, which the WAL-G of chart 1.12.2 cannot read:"
            " make an RSA key, as `gpg --quick-generate-key backups rsa4096 sign,encrypt never`"
            " does"
        )


def _first_octets(armored: str) -> bytes:
    """Return what the first line of the armor's body holds, nothing if that is no base64."""
    lines = [line.strip() for line in armored.strip().splitlines()]
    body = lines[lines.index("") + 1 :] if "" in lines else []
    try:
        return base64.b64decode(body[0], validate=True)
    except (IndexError, binascii.Error):
        return b""


def _algorithm(packet: bytes) -> int | None:
    """Return the algorithm of a key packet, which follows its version and its time."""
    start = _header_length(packet)
    if len(packet) < start + 6 or packet[start] != _VERSION:
        return None
    return packet[start + 5]


def _header_length(packet: bytes) -> int:
    """Return how long tag and length of a packet are, in either of their formats."""
    if not packet[1:]:
        return 1
    if not packet[0] & _NEW_FORMAT:
        return 1 + _OLD_LENGTHS.get(packet[0] & 3, 0)
    if packet[1] == _FIVE_OCTETS:
        return 6
    return 2 if packet[1] < 192 else 3  # noqa: PLR2004 - RFC 9580, 4.2.1.2
