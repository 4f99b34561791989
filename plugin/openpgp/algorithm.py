"""Algorithms of public keys."""

from enum import IntEnum


class Algorithm(IntEnum):
    """Those that one of WAL-G's libraries reads, by their numbers in RFC 9580, section 9.1."""

    RSA = 1
    RSA_ENCRYPT = 2
    RSA_SIGN = 3
    ELGAMAL = 16
    DSA = 17
    ECDH = 18
    ECDSA = 19
    EDDSA = 22


_NAMES = {
    Algorithm.ECDH: "ECDH",
    Algorithm.ECDSA: "ECDSA",
    Algorithm.EDDSA: "EdDSA",
    25: "X25519",
    26: "X448",
    27: "Ed25519",
    28: "Ed448",
}
"""Of those, and of others, that not every WAL-G reads."""


def name_of(algorithm: int) -> str:
    """Return what people call an algorithm, by its number."""
    return _NAMES.get(algorithm, f"algorithm {algorithm}")
