"""Keys that the older WAL-G reads, and does not archive with, by the verdicts of its library.

The numbers of ciphers and digests are those of RFC 9580, sections 9.3 and 9.5.
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
    packet,
    signature,
    user_id,
)

from plugin.openpgp.reader import PROTON, X_CRYPTO
from plugin.validation.backup.pgp_archive_reader import unarchived
from plugin.validation.backup.pgp_reader import unread

PREFERS = (
    "prefers no cipher, or no digest, that the WAL-G of charts before 1.13.0 encrypts by: set"
    " others with `gpg --edit-key` and its `setpref AES256 AES SHA512 SHA256`, and export it again"
)
SOONER = (
    "has an older signature by which it expires sooner, or does not encrypt, and the WAL-G of"
    " charts before 1.13.0 may go by that: export it with `--export-options export-minimal`"
)
OWN = CERTIFY | SIGN | ENCRYPT


def preferring(ciphers: bytes = b"\x09", digests: bytes = b"\x08") -> tuple[bytes, ...]:
    return (
        key(),
        user_id(),
        signature(CERTIFICATION, OWN, ciphers=ciphers, digests=digests),
    )


def said(*packets: bytes) -> list[str]:
    """Return what is said of a key for the older WAL-G, and of the newer one nothing."""
    text = armored(*packets)
    assert list(unarchived(text, PROTON)) == list(unread(text, X_CRYPTO)) == []
    return list(unarchived(text, X_CRYPTO))


@pytest.mark.parametrize("cipher", range(15))
def test_a_cipher_that_it_has(cipher: int) -> None:
    """CAST5, AES128 and AES256."""
    has = cipher in {3, 7, 9}
    assert said(*preferring(ciphers=bytes([cipher]))) == ([] if has else [PREFERS])


@pytest.mark.parametrize("digest", range(15))
def test_a_digest_that_it_has(digest: int) -> None:
    """SHA-1, SHA2-256, SHA2-384 and SHA2-512."""
    has = digest in {2, 8, 9, 10}
    assert said(*preferring(digests=bytes([digest]))) == ([] if has else [PREFERS])


def test_a_key_that_does_not_say() -> None:
    """CAST5 is assumed, and a digest that it has not."""
    assert said(*preferring(ciphers=b"")) == []
    assert said(*preferring(digests=b"")) == [PREFERS]


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (preferring(b"\x08\x09", b"\x0b\x08"), []),
        (preferring(ciphers=b"\x07"), [PREFERS]),
        (preferring(ciphers=b""), [PREFERS]),
        (preferring(digests=b"\x0a"), [PREFERS]),
    ],
)
def test_a_message_is_for_all_keys_of_a_block(
    others: tuple[bytes, ...], expected: list[str]
) -> None:
    assert said(*preferring(), *others) == expected


BARE = signature(CERTIFICATION, OWN, ciphers=b"", digests=b"", created=2)
FOREIGN = signature(CERTIFICATION, ciphers=b"", digests=b"", created=2)


@pytest.mark.parametrize(
    ("packets", "expected"),
    [
        # Of a user id the last of its own signatures counts, and of several any.
        ((*FIT, BARE), [PREFERS]),
        ((*FIT[:2], BARE, FIT[2]), []),
        ((*FIT, user_id(), BARE), [PREFERS]),
        ((*FIT[:2], BARE, *FIT[1:]), [PREFERS]),
        ((*FIT, FOREIGN), []),
        ((*FIT, user_id(), FOREIGN), []),
        # Not those on a picture, or on a key itself.
        ((*FIT, packet(17, b"picture"), BARE), []),
        ((*FIT, *FIT[:1], BARE, *FIT[1:]), []),
    ],
)
def test_whose_preferences_count(packets: tuple[bytes, ...], expected: list[str]) -> None:
    assert said(*packets) == expected


def until(lifetime: int | None, created: int = 1) -> bytes:
    return signature(CERTIFICATION, OWN, lifetime, created=created)


SIGNING = signature(CERTIFICATION, CERTIFY | SIGN)
BOUND = signature(BINDING, ENCRYPT, created=9)


@pytest.mark.parametrize(
    ("packets", "expected"),
    [
        # It goes by the last of a user id, and by any user id.
        ((until(None, created=2), until(100)), [SOONER]),
        ((until(None, created=2), user_id(), until(100)), [SOONER]),
        ((until(101, created=2), until(100)), [SOONER]),
        ((until(100), until(None, created=2)), []),
        ((until(100, created=2), until(100)), []),
        # Nothing is lost where it encrypts for longer.
        ((until(100, created=2), until(101)), []),
        ((until(100, created=2), until(None)), []),
        ((until(100, created=2), until(0)), []),
        ((until(0, created=2), until(1)), [SOONER]),
        # Of others.
        ((until(None, created=2), signature(CERTIFICATION, lifetime=100)), []),
        ((until(None, created=2), SIGNING), [SOONER]),
        ((until(None, created=2), user_id(), SIGNING), [SOONER]),
        ((SIGNING, until(None, created=2)), []),
        # Of subkeys it takes the newest, and looks at no other time.
        ((until(None, created=2), until(100), key(SECRET_SUBKEY), BOUND), []),
        ((SIGNING, until(100), key(SECRET_SUBKEY), BOUND), []),
        ((SIGNING, key(SECRET_SUBKEY), BOUND, signature(BINDING, ENCRYPT, 100)), []),
    ],
)
def test_which_expiry_counts(packets: tuple[bytes, ...], expected: list[str]) -> None:
    assert said(*FIT[:2], *packets) == expected


def test_of_several_keys() -> None:
    sooner = (*FIT[:2], until(None, created=2), until(100))
    assert said(*FIT, *sooner) == said(*sooner, *FIT) == [SOONER]
    assert said(*sooner, *preferring(ciphers=b"\x08")) == [SOONER, PREFERS]
