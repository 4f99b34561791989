"""The two libraries that WAL-G has been built with, and what each of them reads.

Seen by handing both keys of gpg's, to encrypt and to decrypt.
"""

from typing import NamedTuple

from plugin.openpgp.algorithm import Algorithm
from plugin.openpgp.key_packet import KeyPacket

_NIST = frozenset(map(bytes.fromhex, ("2a8648ce3d030107", "2b81040022", "2b81040023")))
"""The curves P-256, P-384 and P-521."""


class Reader(NamedTuple):
    """A library.

    Attributes:
        algorithms: of keys that it reads.
        signing: algorithms of signatures that it reads.
        curves: that it reads, by object identifier; None for all.
        reads_left_out: whether a key may lack a secret half that nothing is decrypted with.
    """

    algorithms: frozenset[int]
    signing: frozenset[int]
    curves: frozenset[bytes] | None
    reads_left_out: bool

    def reads(self, packet: KeyPacket) -> bool:
        """Whether it reads a key, as far as that is a matter of algorithm and curve."""
        on_any_curve = not packet.curve or self.curves is None
        return packet.algorithm in self.algorithms and (
            on_any_curve or packet.curve in (self.curves or ())
        )


_ALL = frozenset(map(int, Algorithm))
_SIGNING = frozenset({Algorithm.RSA, Algorithm.RSA_SIGN, Algorithm.DSA, Algorithm.ECDSA})

X_CRYPTO = Reader(_ALL - {Algorithm.ECDH, Algorithm.EDDSA}, _SIGNING, _NIST, reads_left_out=False)
"""golang.org/x/crypto/openpgp, in WAL-G up to version 2."""

PROTON = Reader(_ALL, _SIGNING | {Algorithm.EDDSA}, None, reads_left_out=True)
"""github.com/ProtonMail/go-crypto/openpgp, in WAL-G from version 3 on."""
