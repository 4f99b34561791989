"""What is said of a key, whole: of its first flaw alone."""

import pytest
from pgp_packets import (
    BINDING,
    CERTIFICATION,
    CERTIFY,
    ENCRYPT,
    FIT,
    LEFT_OUT,
    LOCKED,
    ON_CARD,
    PUBLIC_KEY,
    REVOCATION,
    SECRET_SUBKEY,
    SIGN,
    USER_ID_REVOCATION,
    armored,
    key,
    signature,
    subpacket,
    user_id,
)

from plugin.validation.backup.pgp_key import archive_key_problems

MAKE = "`gpg --quick-generate-key backups rsa4096 sign,encrypt never` makes one that does"
EXPORT = "`gpg --armor --export-secret-keys`"
OWNER = subpacket(33, b"\x04owner")
ISSUED = (*FIT[:2], signature(CERTIFICATION, CERTIFY | SIGN | ENCRYPT, subpackets=OWNER))
NOTHING = f"and the WAL-G of charts from 1.13.0 on archives nothing with such: {MAKE}"


@pytest.mark.parametrize(
    ("packets", "said"),
    [
        ((b"",), f"is damaged, as it is empty: hand over the whole of what {EXPORT} prints"),
        (
            (key(PUBLIC_KEY), *FIT[1:]),
            f"holds a public key, which restores nothing: export it with {EXPORT}",
        ),
        # Without a user id and not for encryption either.
        ((key(version=3),), f"is of version 3, of which WAL-G reads 4 alone: {MAKE}"),
        ((key(algorithm=28),), f"holds a key of Ed448, which WAL-G cannot read: {MAKE}"),
        (
            (key(secret=b"\xfd" + LOCKED[1:]),),
            "is protected in a way that WAL-G cannot read: set its passphrase anew with"
            " `gpg --change-passphrase`, and export it again",
        ),
        (
            (key(secret=LEFT_OUT), user_id(), signature(CERTIFICATION, CERTIFY | ENCRYPT)),
            "lacks a secret half, without which WAL-G restores nothing: export it with"
            f" {EXPORT} where all are at hand",
        ),
        (
            (key(secret=ON_CARD), *FIT[1:]),
            f"has a secret half on a card, which WAL-G cannot read: {MAKE}",
        ),
        (
            (*FIT, key(SECRET_SUBKEY, secret=ON_CARD), signature(BINDING, SIGN)),
            f"has a secret half on a card, which WAL-G cannot read: {MAKE}",
        ),
        ((key(),), f"has no user id, without which WAL-G reads no key: {MAKE}"),
        ((*FIT, signature(REVOCATION)), f"is revoked, {NOTHING}"),
        (
            (*ISSUED, signature(USER_ID_REVOCATION, subpackets=OWNER)),
            f"has no user id that is not revoked, {NOTHING}",
        ),
        (
            (key(), user_id(), signature(CERTIFICATION, SIGN)),
            f"is not said to be for encryption, {NOTHING}",
        ),
    ],
)
def test_it_is_said(packets: tuple[bytes, ...], said: str) -> None:
    assert list(archive_key_problems(armored(*packets))) == [said]


def test_of_each_of_several_keys() -> None:
    found = list(archive_key_problems(armored(key(version=3), *FIT, key(version=5))))
    assert [message[:15] for message in found] == ["is of version 3", "is of version 5"]
