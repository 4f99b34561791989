"""What is read of octets, packets, keys and signatures, written out as RFC 4880 has them."""

import pytest

from plugin.openpgp.key_packet import KeyPacket, Protection, secret_key
from plugin.openpgp.octets import DamagedKeyError, Octets
from plugin.openpgp.packets import packets
from plugin.openpgp.signature import Kind, Signature, signature


@pytest.mark.parametrize(
    ("octets", "length"),
    [
        # The examples of sections 4.2.2.1 to 4.2.2.3.
        (b"\x64", 100),
        (b"\xc5\xfb", 1723),
        (b"\xff\x00\x01\x86\xa0", 100000),
        (b"\x00", 0),
        (b"\xbf", 191),
        (b"\xc0\x00", 192),
        (b"\xfe\xff", 16319),
    ],
)
def test_a_length(octets: bytes, length: int) -> None:
    read = Octets(octets)
    assert read.length() == length
    assert not read


@pytest.mark.parametrize(
    ("octets", "found"),
    [
        (b"", []),
        (b"\xcd\x02ab\xc2\x00", [(13, b"ab"), (2, b"")]),
        (b"\xb4\x02ab\x88\x00", [(13, b"ab"), (2, b"")]),
        (b"\xb5\x00\x02ab", [(13, b"ab")]),
        (b"\xb6\x00\x00\x00\x02ab", [(13, b"ab")]),
        (b"\xb7ab\xb4\x00", [(13, b"ab\xb4\x00")]),
        (b"\xff\x01a", [(63, b"a")]),
    ],
)
def test_packets(octets: bytes, found: list[tuple[int, bytes]]) -> None:
    assert list(packets(octets)) == found


@pytest.mark.parametrize(
    "octets", [b"\xcd", b"\xcd\x02a", b"\xb5\x00", b"\x7f\x00", b"\xcd\x00\x00"]
)
def test_damaged_packets(octets: bytes) -> None:
    with pytest.raises(DamagedKeyError):
        list(packets(octets))


MADE = b"\x04\x01\x02\x03\x04"
SECONDS = 0x01020304
NUMBERS = b"\x00\x08\xff" + b"\x00\x09\x01\xff" + b"\x00\x10\xff\xff" + b"\x00\x00"
"""Of 8, 9 and 16 bits, and one that is 0."""

RSA, RSA_ENCRYPT, RSA_SIGN = (MADE + number + NUMBERS[:7] for number in (b"\x01", b"\x02", b"\x03"))
ELGAMAL, DSA = MADE + b"\x10" + NUMBERS[:11], MADE + b"\x11" + NUMBERS
ECDH = MADE + b"\x12" + b"\x03oid" + NUMBERS[3:7] + b"\x02kd"
ECDSA, EDDSA = (MADE + number + b"\x03oid" + NUMBERS[3:7] for number in (b"\x13", b"\x16"))
LONG_SECRET = b"\x00" + b"\xff" * 258
"""Whose octets come to 0x100FE, of which two octets are kept."""


def read(algorithm: int, curve: bytes, protection: Protection) -> KeyPacket:
    return KeyPacket(4, SECONDS, algorithm, curve, protection)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"\x03\x01", KeyPacket(3)),
        (MADE + b"\x63", KeyPacket(4, SECONDS, 99)),
        (RSA + b"\x00\x01\x00\x01", read(1, b"", Protection.NONE)),
        (RSA_ENCRYPT + b"\x00\x00\x00", read(2, b"", Protection.NONE)),
        (RSA_SIGN + LONG_SECRET + b"\x00\xfe", read(3, b"", Protection.NONE)),
        (ELGAMAL + b"\xfe\x09\x03\x08", read(16, b"", Protection.PASSPHRASE)),
        (DSA + b"\xff\x02\x00\x01", read(17, b"", Protection.PASSPHRASE)),
        (ECDH + b"\xff\x00\x65\x00GNU\x01", read(18, b"oid", Protection.LEFT_OUT)),
        (ECDH + b"\xff\x00\x65\x00GNU\x02\x01s", read(18, b"oid", Protection.ON_CARD)),
        (ECDSA + b"\x09", read(19, b"oid", Protection.UNREADABLE)),
        (EDDSA + b"\x00\x00\x00", read(22, b"oid", Protection.NONE)),
    ],
)
def test_a_secret_key(body: bytes, found: KeyPacket) -> None:
    assert secret_key(body) == found


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "it ends"),
        (RSA[:5], "it ends"),
        (RSA[:-1], "it ends"),
        (RSA, "it ends"),
        (RSA + b"\xfe\x09\x03", "it ends"),
        (RSA + b"\xff\x00\x65\x00GNU", "it ends"),
        (ECDH[:-1], "it ends"),
        (RSA_SIGN + LONG_SECRET + b"\x00\xff", "the checksum of a secret half"),
        (RSA_SIGN + LONG_SECRET + b"\xfe\x00", "the checksum of a secret half"),
    ],
)
def test_a_damaged_secret_key(body: bytes, said: str) -> None:
    with pytest.raises(DamagedKeyError, match=said):
        secret_key(body)


HEAD = b"\x04\x13\x01\x08"
NONE: frozenset[int] = frozenset()
SAYS_NOTHING = Signature(Kind.POSITIVE, 1, 8, 0, None, 0, NONE, NONE, b"", NONE)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"\x03", None),
        (HEAD + b"\x00\x00", SAYS_NOTHING),
        (
            b"\x04\x18\x11\x0a\x00\x00",
            SAYS_NOTHING._replace(kind=0x18, algorithm=17, digest=10),
        ),
        (
            HEAD + b"\x00\x0f\x05\x02\x01\x02\x03\x04\x05\x09\x00\x01\x51\x80\x02\x1b\x0c",
            SAYS_NOTHING._replace(created=SECONDS, flags=12, lifetime=86400),
        ),
        # Critical, which its highest bit says, and of more than one octet.
        (
            HEAD + b"\x00\x04\x03\x9b\x04\x80",
            SAYS_NOTHING._replace(flags=4, critical=frozenset({27})),
        ),
        (
            HEAD + b"\x00\x06\x01\x80\x01\xff\x01\x7f",
            SAYS_NOTHING._replace(critical=frozenset({0, 127})),
        ),
        (
            HEAD + b"\x00\x07\x03\x0b\x09\x02\x02\x15\x0a",
            SAYS_NOTHING._replace(ciphers=frozenset({2, 9}), digests=frozenset({10})),
        ),
        (HEAD + b"\x00\x04\x03\x21\x04f", SAYS_NOTHING._replace(issuer=b"\x04f")),
        # What follows the hashed part is not looked at.
        (HEAD + b"\x00\x00\x00\x03\x02\x1b\x04", SAYS_NOTHING),
    ],
)
def test_a_signature(body: bytes, found: Signature | None) -> None:
    assert signature(body) == found


# Times have four octets, no more and no less.
FIVE, THREE = b"\x00\x07\x06\x02\x00\x00\x00\x00\x01", b"\x00\x05\x04\x09\x00\x00\x01"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "it ends"),
        (HEAD[:3], "it ends"),
        (HEAD + b"\x00", "it ends"),
        (HEAD + b"\x00\x04\x05\x02\x01", "it ends"),
        (HEAD + FIVE, "^a time in a signature has more than four octets$"),
        (HEAD + THREE, "it ends"),
    ],
)
def test_a_damaged_signature(body: bytes, said: str) -> None:
    with pytest.raises(DamagedKeyError, match=said):
        signature(body)
