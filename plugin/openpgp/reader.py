"""The two libraries that WAL-G has been built with, and what each of them reads.

Seen by handing both keys of gpg's, to encrypt and to decrypt.
"""

from collections.abc import Iterable
from typing import NamedTuple

from plugin.openpgp.algorithm import Algorithm
from plugin.openpgp.key_packet import KeyPacket

_NIST = frozenset(map(bytes.fromhex, ("2a8648ce3d030107", "2b81040022", "2b81040023")))
"""The curves P-256, P-384 and P-521."""


class Choice(NamedTuple):
    """What a library can encrypt by, of which all keys have to prefer one.

    Attributes:
        usable: by their numbers in RFC 9580, sections 9.3 and 9.5.
        assumed: to be preferred by a key that does not say.
    """

    usable: frozenset[int]
    assumed: frozenset[int]

    def is_met(self, preferred: Iterable[frozenset[int]]) -> bool:
        """Whether there is one for all keys, by what each of them prefers."""
        return bool(self.usable.intersection(*(each or self.assumed for each in preferred)))


class Signatures(NamedTuple):
    """Which signatures a library reads.

    Attributes:
        algorithms: that they are made by.
        digests: likewise.
        critical: kinds of subpackets that may be said to be critical in them.
    """

    algorithms: frozenset[int]
    digests: frozenset[int]
    critical: frozenset[int]


class Reader(NamedTuple):
    """A library.

    Attributes:
        algorithms: of keys that it reads.
        curves: that it reads, by object identifier; None for all.
        reads_left_out: whether a key may lack a secret half that nothing is decrypted with.
        signatures: that it reads, also those of others; None where it leaves out the rest.
        verifying: digests by which it verifies a key's own.
        goes_by_newest: whether the newest signature of a key tells what it is for, and not the
            last one of any user id.
        choices: of ciphers and of digests; None where it falls back on some of its own.
    """

    algorithms: frozenset[int]
    curves: frozenset[bytes] | None
    reads_left_out: bool
    signatures: Signatures | None
    verifying: frozenset[int]
    goes_by_newest: bool
    choices: tuple[Choice, Choice] | None

    def reads(self, packet: KeyPacket) -> bool:
        """Whether it reads a key, as far as that is a matter of algorithm and curve."""
        return packet.algorithm in self.algorithms and (
            not packet.curve or self.curves is None or packet.curve in self.curves
        )


_ALL = frozenset(map(int, Algorithm))

X_CRYPTO = Reader(
    algorithms=_ALL - {Algorithm.ECDH, Algorithm.EDDSA},
    curves=_NIST,
    reads_left_out=False,
    signatures=Signatures(
        algorithms=frozenset({Algorithm.RSA, Algorithm.RSA_SIGN, Algorithm.DSA, Algorithm.ECDSA}),
        digests=frozenset({1, 2, 3, 8, 9, 10, 11}),
        critical=frozenset({2, 3, 9, 11, 16, 21, 22, 25, 27, 29, 30, 32}),
    ),
    # RIPEMD-160 is not built into it.
    verifying=frozenset({1, 2, 8, 9, 10, 11}),
    goes_by_newest=False,
    # It assumes CAST5, and RIPEMD-160.
    choices=(
        Choice(frozenset({3, 7, 9}), frozenset({3})),
        Choice(frozenset({2, 8, 9, 10}), frozenset()),
    ),
)
"""golang.org/x/crypto/openpgp, in WAL-G up to version 2."""

PROTON = Reader(
    algorithms=_ALL,
    curves=None,
    reads_left_out=True,
    signatures=None,
    verifying=frozenset({2, 8, 9, 10, 11, 12, 14}),
    goes_by_newest=True,
    choices=None,
)
"""github.com/ProtonMail/go-crypto/openpgp, in WAL-G from version 3 on."""
