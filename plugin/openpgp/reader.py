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


class Reader(NamedTuple):
    """A library.

    Attributes:
        algorithms: of keys that it reads.
        signing: algorithms of signatures that it reads.
        curves: that it reads, by object identifier; None for all.
        reads_left_out: whether a key may lack a secret half that nothing is decrypted with.
        goes_by_newest: whether the newest signature of a key tells what it is for, and not the
            last one of any user id.
        choices: of ciphers and of digests; None where it falls back on some of its own.
    """

    algorithms: frozenset[int]
    signing: frozenset[int]
    curves: frozenset[bytes] | None
    reads_left_out: bool
    goes_by_newest: bool
    choices: tuple[Choice, Choice] | None

    def reads(self, packet: KeyPacket) -> bool:
        """Whether it reads a key, as far as that is a matter of algorithm and curve."""
        return packet.algorithm in self.algorithms and (
            not packet.curve or self.curves is None or packet.curve in self.curves
        )


_ALL = frozenset(map(int, Algorithm))
_SIGNING = frozenset({Algorithm.RSA, Algorithm.RSA_SIGN, Algorithm.DSA, Algorithm.ECDSA})

X_CRYPTO = Reader(
    algorithms=_ALL - {Algorithm.ECDH, Algorithm.EDDSA},
    signing=_SIGNING,
    curves=_NIST,
    reads_left_out=False,
    goes_by_newest=False,
    # It assumes CAST5, and RIPEMD-160, which is not built into it.
    choices=(
        Choice(frozenset({3, 7, 9}), frozenset({3})),
        Choice(frozenset({2, 8, 9, 10}), frozenset()),
    ),
)
"""golang.org/x/crypto/openpgp, in WAL-G up to version 2."""

PROTON = Reader(
    algorithms=_ALL,
    signing=_SIGNING | {Algorithm.EDDSA},
    curves=None,
    reads_left_out=True,
    goes_by_newest=True,
    choices=None,
)
"""github.com/ProtonMail/go-crypto/openpgp, in WAL-G from version 3 on."""
