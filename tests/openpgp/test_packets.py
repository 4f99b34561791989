"""Keys that gpg does not make at will, packet by packet."""

import base64

import pytest
from pgp_packets import (
    BINDING,
    CERTIFICATION,
    CERTIFY,
    ELGAMAL,
    ENCRYPT,
    FIT,
    LEFT_OUT,
    LOCKED,
    OPEN,
    PUBLIC_KEY,
    REVOCATION,
    RSA,
    SECRET_SUBKEY,
    SIGN,
    STORE,
    SUBKEY_REVOCATION,
    USER_ID_REVOCATION,
    armored,
    key,
    packet,
    signature,
    subpacket,
    user_id,
)

from plugin.openpgp.keys import keys
from plugin.validation.backup.pgp_key import archive_key_problems, passphrase_problems

SIGNING = (key(), user_id(), signature(CERTIFICATION, CERTIFY | SIGN))
SUBKEY = key(SECRET_SUBKEY)

OWNER = subpacket(33, b"\x04owner")
ISSUED = (*FIT[:2], signature(CERTIFICATION, CERTIFY | SIGN | ENCRYPT, subpackets=OWNER))
REVOKED_ID = signature(USER_ID_REVOCATION, subpackets=OWNER)
REVOKED_IDS = "has no user id that is not revoked"

NO_ENCRYPTION = "is not said to be for encryption"
DAMAGED = "is damaged, as "


def first_words(*packets: bytes) -> str:
    return " ".join(archive_key_problems(armored(*packets)))


HEADERS = (
    *(b"\x94\x12", b"\x95\x00\x12", b"\x96\x00\x00\x00\x12"),
    *(b"\xc5\x12", b"\xc5\xff\x00\x00\x00\x12"),
)
"""Of a secret key, in the old format and in the new one."""


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_of_either_format(header: bytes) -> None:
    assert first_words(header + key()[2:], *FIT[1:]) == ""


def test_a_length_of_two_octets() -> None:
    assert first_words(*FIT, b"\xfd\xc0\x01" + bytes(193)) == ""


def test_a_packet_up_to_the_end() -> None:
    assert first_words(*FIT, b"\xb7" + bytes(500)) == ""


@pytest.mark.parametrize(
    ("packets", "said"),
    [
        (FIT, ""),
        ((*FIT, *FIT), ""),
        ((*FIT, *SIGNING), NO_ENCRYPTION),
        ((*SIGNING, SUBKEY, signature(BINDING, ENCRYPT)), ""),
        ((*SIGNING, SUBKEY, signature(BINDING, STORE)), NO_ENCRYPTION),
        ((*SIGNING, SUBKEY), NO_ENCRYPTION),
        (
            (*SIGNING, SUBKEY, signature(BINDING, ENCRYPT), signature(SUBKEY_REVOCATION)),
            NO_ENCRYPTION,
        ),
        ((*SIGNING, key(SECRET_SUBKEY, ELGAMAL), signature(BINDING, ENCRYPT)), ""),
        # The newest signature counts, whichever comes first.
        ((*FIT, signature(CERTIFICATION, SIGN, created=2)), NO_ENCRYPTION),
        ((*FIT, signature(CERTIFICATION, SIGN, created=0)), ""),
        # Others who certify a key do not say what it is for.
        ((*FIT, signature(CERTIFICATION, created=2)), ""),
        # Those of others may be of any kind.
        ((*FIT, signature(CERTIFICATION, algorithm=27)), ""),
        ((*FIT, signature(REVOCATION)), "is revoked"),
        ((*FIT, packet(2, b"\x03old")), ""),
        ((key(), signature(CERTIFICATION, ENCRYPT)), "has no user id"),
        ((key(PUBLIC_KEY), *FIT[1:]), "holds a public key"),
        ((*FIT, key(14), signature(BINDING, ENCRYPT)), "holds a public key"),
        ((key(version=3), *FIT[1:]), "is of version 3"),
        ((key(algorithm=99), *FIT[1:]), "holds a key of algorithm 99"),
        ((key(algorithm=27), *FIT[1:]), "holds a key of Ed25519"),
        ((key(secret=LOCKED), *FIT[1:]), ""),
        ((key(secret=LEFT_OUT), *FIT[1:]), "lacks a secret half"),
        ((key(secret=b"\xfd" + LOCKED[1:]), *FIT[1:]), "is protected in a way"),
        ((key(secret=b"\xfe\x63" + LOCKED[2:]), *FIT[1:]), "is protected in a way"),
        ((key(secret=b"\xfe\x09\x04" + LOCKED[3:]), *FIT[1:]), "is protected in a way"),
        ((key(secret=b"\xfe\x09\x03\x63" + LOCKED[4:]), *FIT[1:]), "is protected in a way"),
        ((key(secret=OPEN[:-1] + b"\x03"), *FIT[1:]), DAMAGED + "the checksum of a secret half"),
        ((), DAMAGED + "it is empty"),
        (FIT[1:], DAMAGED + "its first packet is not that of a key"),
        ((*FIT, b"\x05"), DAMAGED + "what stands between"),
        ((*FIT, b"\xc5\x13"), DAMAGED + "it ends in the midst"),
    ],
)
def test_what_is_said(packets: tuple[bytes, ...], said: str) -> None:
    found = first_words(*packets)
    assert found.startswith(said) if said else found == ""


@pytest.mark.parametrize(
    ("packets", "expected"),
    [
        ((*ISSUED, REVOKED_ID), REVOKED_IDS),
        ((*ISSUED[:2], REVOKED_ID, ISSUED[2]), REVOKED_IDS),
        ((*ISSUED, REVOKED_ID, user_id()), ""),
        ((*ISSUED, user_id(), REVOKED_ID), ""),
        ((*ISSUED, REVOKED_ID, user_id(), REVOKED_ID), REVOKED_IDS),
        # By another, and by nobody knows whom.
        ((*ISSUED, signature(USER_ID_REVOCATION, subpackets=subpacket(33, b"\x04other"))), ""),
        ((*ISSUED, signature(USER_ID_REVOCATION)), ""),
        ((*FIT, signature(USER_ID_REVOCATION)), ""),
        # Another signature of its owner takes nothing back.
        ((*ISSUED, signature(CERTIFICATION, subpackets=OWNER)), ""),
        # The signature on a subkey tells its owner too.
        (
            (*ISSUED[:2], REVOKED_ID, SUBKEY, signature(BINDING, ENCRYPT, subpackets=OWNER)),
            REVOKED_IDS,
        ),
    ],
)
def test_revoked_user_ids(packets: tuple[bytes, ...], expected: str) -> None:
    assert first_words(*packets)[: len(REVOKED_IDS)] == expected


@pytest.mark.parametrize(
    ("packets", "until"),
    [
        (FIT, None),
        ((*FIT[:2], signature(CERTIFICATION, ENCRYPT, 100)), 101),
        ((*FIT[:2], signature(CERTIFICATION, ENCRYPT, 100, created=50)), 101),
        ((*SIGNING, SUBKEY, signature(BINDING, ENCRYPT, 100)), 101),
        ((*FIT[:2], signature(CERTIFICATION, SIGN, 10), SUBKEY, signature(BINDING, ENCRYPT)), 11),
        # The last of its subkeys counts.
        (
            (
                *(*SIGNING, SUBKEY, signature(BINDING, ENCRYPT, 100)),
                *(SUBKEY, signature(BINDING, ENCRYPT, 200)),
            ),
            201,
        ),
        (
            (
                *(*SIGNING, SUBKEY, signature(BINDING, ENCRYPT, 100)),
                *(SUBKEY, signature(BINDING, ENCRYPT)),
            ),
            None,
        ),
        ((*FIT, key(SECRET_SUBKEY, RSA), signature(BINDING, SIGN, 5)), None),
    ],
)
def test_until_when_it_encrypts(packets: tuple[bytes, ...], until: int | None) -> None:
    (found,) = keys(armored(*packets))
    assert found.encrypts_until == until


# With a packet of private use, so that its base64 ends in padding.
PADDED = (*FIT, packet(63, b"ab"))
LINES = armored(*PADDED).splitlines()
TWICE = base64.b64encode(b"".join(FIT * 2)).decode()
LONG = base64.b64encode(b"".join(PADDED)).decode()
PADDING = LONG[len(LONG.rstrip("=")) :]
SEVERAL = DAMAGED + "it has several blocks, of which WAL-G reads the first alone: "
ENDED = DAMAGED + "it is not base64 up to its end"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (LINES, ""),
        ([LINES[0], "Version: none", "Comment: none", *LINES[1:]], ""),
        ([f" {line}\t\r" for line in LINES], ""),
        ([*LINES, "", "-----BEGIN ANOTHER-----"], SEVERAL),
        ([*LINES, *LINES], SEVERAL),
        ([*LINES, "words"], ""),
        ([LINES[0], "Comment: -----BEGIN ANOTHER-----", *LINES[1:]], ""),
        # Go's reader takes it without an end, and five characters need be no checksum.
        (LINES[:-1], ""),
        ([*LINES[:2], LONG[:-5], LONG[-5:], LINES[-1]], ""),
        ([*LINES[:2], LONG.rstrip("="), PADDING, LINES[-1]], ""),
        ([*LINES[:2], TWICE[:96], TWICE[96:], LINES[-1]], ""),
        ([*LINES[:-1], "=nHEs", LINES[-1]], DAMAGED + "its checksum"),
        ([*LINES[:-1], "=!!!!", LINES[-1]], ENDED),
        ([*LINES[:-2], LINES[-2].rstrip("="), LINES[-1]], ENDED),
        ([*LINES[:-2], LINES[-2] + "!", LINES[-1]], ENDED),
        ([*LINES[:-2], LINES[-2] + "\u2013", LINES[-1]], ENDED),
        ([*LINES[:-1], "=\u2013\u2013\u2013\u2013", LINES[-1]], ENDED),
        ([LINES[0], *LINES[2:]], DAMAGED + "no empty line"),
        ([LINES[0], "words", *LINES[1:]], DAMAGED + "no empty line"),
        ([*LINES[:2], LONG + "A" * 40, LINES[-1]], DAMAGED + "a line has more than 96"),
        ([*LINES[:2], LINES[-1]], DAMAGED + "it is empty"),
    ],
)
def test_armor(lines: list[str], said: str) -> None:
    found = " ".join(archive_key_problems("\n".join(lines)))
    assert found.startswith(said) if said else found == ""


def test_a_damaged_key_is_said_so_once() -> None:
    assert list(passphrase_problems(armored(b"\xc5"))) == []
    assert len(list(archive_key_problems(armored(b"\xc5")))) == 1
