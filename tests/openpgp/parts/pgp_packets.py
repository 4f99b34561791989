"""Packets of keys that open nothing, written as RFC 4880 has them.

Not a test: what the tests of OpenPGP share.
"""

import base64

BLOCK = "PGP PRIVATE KEY BLOCK"
RSA, ELGAMAL, DSA, ECDSA, EDDSA = 1, 16, 17, 19, 22
NUMBERS = {RSA: 2, ELGAMAL: 3, DSA: 4}
SHA256 = 8
SECRET_KEY, PUBLIC_KEY, SECRET_SUBKEY = 5, 6, 7
CERTIFICATION, BINDING, REVOCATION = 0x13, 0x18, 0x20
SUBKEY_REVOCATION, USER_ID_REVOCATION = 0x28, 0x30
CERTIFY, SIGN, ENCRYPT, STORE = 1, 2, 4, 8

CIPHERS, DIGESTS = bytes([9, 8, 7, 2]), bytes([10, 9, 8, 11, 2])
"""What gpg prefers unless told otherwise: AES256 first, and SHA512."""

OPEN = bytes([0, 0, 1, 1, 0, 2])
"""A secret half of one number, 1, with the sum of its octets behind."""

LOCKED = bytes([254, 9, 3, 8, *b"saltsalt", 96, *bytes(16), *b"example"])
LEFT_OUT = bytes([255, 0, 101, 0, *b"GNU", 1])
ON_CARD = bytes([255, 0, 101, 0, *b"GNU", 2, 16, *bytes(16)])


def packet(tag: int, body: bytes) -> bytes:
    """Return a packet with a length of one octet, in the new format."""
    return bytes([0xC0 | tag, len(body)]) + body


def key(
    tag: int = SECRET_KEY,
    algorithm: int = RSA,
    secret: bytes = OPEN,
    version: int = 4,
    curve: bytes = b"oid",
) -> bytes:
    on = bytes([len(curve)]) + curve if algorithm in (ECDSA, EDDSA) else b""
    public = on + b"\x00\x08\xff" * NUMBERS.get(algorithm, 1)
    body = bytes([version, 0, 0, 0, 1, algorithm]) + public + secret
    return packet(tag, body)


def user_id() -> bytes:
    return packet(13, b"example")


def subpacket(kind: int, content: bytes) -> bytes:
    return bytes([len(content) + 1, kind]) + content


def signature(  # noqa: PLR0913 - what tests set
    kind: int,
    flags: int | None = None,
    lifetime: int | None = None,
    *,
    created: int = 1,
    algorithm: int = RSA,
    digest: int = SHA256,
    ciphers: bytes = CIPHERS,
    digests: bytes = DIGESTS,
    subpackets: bytes = b"",
) -> bytes:
    hashed = subpacket(2, created.to_bytes(4, "big"))
    if lifetime is not None:
        hashed += subpacket(9, lifetime.to_bytes(4, "big"))
    if flags is not None:
        hashed += subpacket(27, bytes([flags]))
    if ciphers:
        hashed += subpacket(11, ciphers)
    if digests:
        hashed += subpacket(21, digests)
    hashed += subpackets
    head = bytes([4, kind, algorithm, digest]) + len(hashed).to_bytes(2, "big")
    return packet(2, head + hashed + b"\x00\x00" + b"ab" + b"\x00\x08\xff")


def armored(*packets: bytes) -> str:
    """Return packets in ASCII armor, without the checksum that is left to the writer."""
    text = base64.b64encode(b"".join(packets)).decode()
    lines = "\n".join(text[at : at + 64] for at in range(0, len(text), 64))
    return f"-----BEGIN {BLOCK}-----\n\n{lines}\n-----END {BLOCK}-----\n"


FIT = (key(), user_id(), signature(CERTIFICATION, CERTIFY | SIGN | ENCRYPT))
"""An RSA key that encrypts itself and has no passphrase, as all WAL-Gs take it."""
