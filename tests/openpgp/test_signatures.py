"""Which signatures each library reads, and which of a key's own it can verify.

The numbers are those of RFC 9580, sections 5.2.3.7 and 9.5. The verdicts are the libraries' on
keys with such signatures.
"""

import pytest
from pgp_packets import (
    BINDING,
    CERTIFICATION,
    CERTIFY,
    ENCRYPT,
    FIT,
    SECRET_SUBKEY,
    SIGN,
    armored,
    key,
    signature,
    subpacket,
)

from plugin.openpgp.reader import PROTON, X_CRYPTO, Reader
from plugin.validation.backup.pgp_key import archive_key_problems
from plugin.validation.backup.pgp_reader import unread

OWN = CERTIFY | SIGN | ENCRYPT
OLD = "which the WAL-G of charts before 1.13.0 cannot read"
MINIMAL = "export it with `--export-options export-minimal`, or make another"
UNVERIFIED = (
    "is signed by a digest that this WAL-G cannot verify:"
    " `gpg --cert-digest-algo SHA512 --quick-set-expire` signs it anew, and its subkeys"
)
MD5, SHA1, RIPEMD160, SHA256, SHA384, SHA512, SHA224, SHA3_256, SHA3_512 = (
    *(1, 2, 3, 8, 9, 10, 11, 12, 14),
)
OLD_DIGESTS = {MD5, SHA1, SHA256, SHA384, SHA512, SHA224}
NEW_DIGESTS = {SHA1, SHA256, SHA384, SHA512, SHA224, SHA3_256, SHA3_512}


def said(reader: Reader, *packets: bytes) -> list[str]:
    text = armored(*packets)
    assert list(archive_key_problems(text)) == []
    return list(unread(text, reader))


@pytest.mark.parametrize("digest", range(17))
def test_the_digest_of_its_own(digest: int) -> None:
    itself = (*FIT[:2], signature(CERTIFICATION, OWN, digest=digest))
    subkey = (*FIT, key(SECRET_SUBKEY), signature(BINDING, ENCRYPT, digest=digest))
    new = [] if digest in NEW_DIGESTS else [UNVERIFIED]
    assert said(PROTON, *itself) == said(PROTON, *subkey) == new
    old = [UNVERIFIED] if digest == RIPEMD160 else [f"is signed by a digest, {OLD}: {MINIMAL}"]
    if digest in OLD_DIGESTS:
        old = []
    assert said(X_CRYPTO, *itself) == said(X_CRYPTO, *subkey) == old


@pytest.mark.parametrize("digest", range(17))
def test_the_digest_of_another(digest: int) -> None:
    packets = (*FIT, signature(CERTIFICATION, digest=digest))
    assert said(PROTON, *packets) == []
    old = digest in OLD_DIGESTS | {RIPEMD160}
    assert said(X_CRYPTO, *packets) == ([] if old else [f"is signed by a digest, {OLD}: {MINIMAL}"])


def test_an_older_one_of_its_own() -> None:
    """The newer library leaves it out, and the older one verifies it."""
    older = signature(CERTIFICATION, OWN, digest=RIPEMD160, created=0)
    assert said(PROTON, *FIT, older) == []
    assert said(X_CRYPTO, *FIT, older) == [UNVERIFIED]
    newer = signature(CERTIFICATION, OWN, digest=RIPEMD160, created=2)
    assert said(PROTON, *FIT, newer) == said(X_CRYPTO, *FIT, newer) == [UNVERIFIED]


def test_a_part_without_one() -> None:
    """Nothing is asked of a signature that does not say what a subkey is for."""
    assert said(PROTON, *FIT, key(SECRET_SUBKEY), signature(BINDING, digest=RIPEMD160)) == []


@pytest.mark.parametrize(
    ("algorithm", "name"),
    [
        *((algorithm, "") for algorithm in (1, 3, 17, 19)),
        (2, "algorithm 2"),
        (16, "algorithm 16"),
        (18, "ECDH"),
        (20, "algorithm 20"),
        (22, "EdDSA"),
        (25, "X25519"),
        (26, "X448"),
        (27, "Ed25519"),
        (28, "Ed448"),
    ],
)
def test_the_algorithm_of_another(algorithm: int, name: str) -> None:
    packets = (*FIT, signature(CERTIFICATION, algorithm=algorithm))
    assert said(PROTON, *packets) == []
    assert said(X_CRYPTO, *packets) == ([f"is signed by {name}, {OLD}: {MINIMAL}"] if name else [])


UNDERSTOOD = {
    *(2, 3, 9),  # times
    *(11, 21, 22),  # preferences
    *(16, 25, 27),  # issuer, primary user id, flags
    *(29, 30, 32),  # reason for revocation, features, embedded signature
}


@pytest.mark.parametrize("kind", range(128))
def test_what_is_critical(kind: int) -> None:
    """It may be what it will where it is not, and where the library leaves the signature out."""
    critical, harmless = (subpacket(each, bytes(4)) for each in (kind | 0x80, kind))
    assert said(X_CRYPTO, *FIT, signature(CERTIFICATION, subpackets=harmless)) == []
    assert said(PROTON, *FIT, signature(CERTIFICATION, subpackets=critical)) == []
    found = said(X_CRYPTO, *FIT, signature(CERTIFICATION, subpackets=critical))
    expected = f"has a critical part in a signature, {OLD}: {MINIMAL}"
    assert found == ([] if kind in UNDERSTOOD else [expected])
