"""Packets of RFC 4880, section 4."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from plugin.openpgp.octets import DamagedKeyError, Octets


class Tag(IntEnum):
    """Kinds of packet that a key is made of."""

    SIGNATURE = 2
    SECRET_KEY = 5
    PUBLIC_KEY = 6
    SECRET_SUBKEY = 7
    USER_ID = 13
    PUBLIC_SUBKEY = 14


class Packet(NamedTuple):
    """A packet: its tag, one of `Tag` or another, and what stands in it."""

    tag: int
    body: bytes


_IS_PACKET, _IS_NEW = 0x80, 0x40
_OLD_LENGTHS = {0: 1, 1: 2, 2: 4}


def packets(content: bytes) -> Iterator[Packet]:
    """Yield each packet, in either format of a header.

    Raises:
        DamagedKeyError: where something is none, or ends too early.
    """
    octets = Octets(content)
    while octets:
        head = octets.number(1)
        if not head & _IS_PACKET:
            msg = "what stands between two packets is none"
            raise DamagedKeyError(msg)
        if head & _IS_NEW:
            yield Packet(head & 0x3F, octets.take(octets.length()))
        elif head & 3 in _OLD_LENGTHS:
            length = octets.number(_OLD_LENGTHS[head & 3])
            yield Packet(head >> 2 & 0xF, octets.take(length))
        else:
            yield Packet(head >> 2 & 0xF, octets.rest())
