"""Keys are checked wherever they come from."""

import base64
from dataclasses import replace

import pytest
from pgp_packets import (
    BINDING,
    CERTIFICATION,
    ENCRYPT,
    FIT,
    LEFT_OUT,
    LOCKED,
    SECRET_SUBKEY,
    SIGN,
    armored,
    key,
    signature,
)

from plugin.contract import Encryption, Target
from plugin.errors import ExistingSecretError
from plugin.openpgp.reader import PROTON
from plugin.sensitive import SecretKey
from plugin.validation.backup.problems import backup_problems
from plugin.validation.existing_secret import read_keys

OPEN_KEY = armored(*FIT)
LOCKED_KEY = armored(key(secret=LOCKED), *FIT[1:])
SUBKEY = (key(SECRET_SUBKEY), signature(BINDING, ENCRYPT))
LOCKED_SUBKEY = (key(SECRET_SUBKEY, secret=LOCKED), SUBKEY[1])
SIGNING = (FIT[1], signature(CERTIFICATION, SIGN))
# Without the half that only signs.
HALF_KEY = armored(key(secret=LEFT_OUT), *SIGNING, *SUBKEY)
LOCKED_HALF_KEY = armored(key(secret=LEFT_OUT), *SIGNING, *LOCKED_SUBKEY)
LOCKED_WITH_HALF = armored(
    *(key(secret=LOCKED), *FIT[1:]), *(key(secret=LEFT_OUT), *SIGNING, *SUBKEY)
)
NEEDED = (
    "has a passphrase, without which WAL-G archives and can never restore: give pgp_key_passphrase"
)
UNLOCKED = (
    "lacks a secret half, which WAL-G fails to unlock by pgp_key_passphrase: export it with"
    " `gpg --armor --export-secret-keys` where all are at hand"
)
LEAVE = ", or give no passphrase"
NOTHING = (
    "lacks a secret half, without which WAL-G restores nothing: export it with"
    " `gpg --armor --export-secret-keys` where all are at hand"
)
DAMAGED = (
    "is damaged, as it ends in the midst of a packet:"
    " hand over the whole of what `gpg --armor --export-secret-keys` prints"
)


@pytest.mark.parametrize(
    ("armored_key", "passphrase", "said"),
    [
        (OPEN_KEY, "", []),
        (OPEN_KEY, "example", []),
        (LOCKED_KEY, "", [NEEDED]),
        (LOCKED_KEY, "example", []),
        (armored(b"\xc5"), "", [DAMAGED]),
        (armored(b"\xc5"), "example", [DAMAGED]),
        (HALF_KEY, "", []),
        (HALF_KEY, "example", [UNLOCKED + LEAVE]),
        (LOCKED_HALF_KEY, "", [NEEDED, UNLOCKED]),
        (LOCKED_HALF_KEY, "example", [UNLOCKED]),
        # All keys of a block are unlocked, whichever has the passphrase.
        (LOCKED_WITH_HALF, "", [NEEDED, UNLOCKED]),
        (LOCKED_WITH_HALF, "example", [UNLOCKED]),
        # One that is needed whatever the passphrase is, is told of once.
        (armored(key(secret=LEFT_OUT), *FIT[1:]), "example", [NOTHING]),
    ],
)
def test_in_a_block(armored_key: str, passphrase: str, said: list[str]) -> None:
    target = Target()
    encryption = target.spec.backup_config.encryption
    encryption.pgp_key, encryption.pgp_key_passphrase = armored_key, passphrase
    here = "target.spec.backup_config.encryption"
    found = [message for path, message in backup_problems(target) if path.startswith(here)]
    assert found == said


def secret_key(key: str, field: str) -> SecretKey:
    return SecretKey("vault", "pgp", key, Encryption, field)


def read(texts: dict[SecretKey, str]) -> None:
    read_keys(
        list(texts),
        {found.key: base64.b64encode(text.encode()).decode() for found, text in texts.items()},
        PROTON,
    )


ARMORED, OPENS = secret_key("armored", "pgp_key"), secret_key("opens", "pgp_key_passphrase")
# Of `restore_from`.
OTHER = replace(secret_key("other", "pgp_key"), is_only_read=True)
OPENS_OTHER = replace(secret_key("opens-other", "pgp_key_passphrase"), is_only_read=True)


@pytest.mark.parametrize(
    "texts",
    [
        {ARMORED: OPEN_KEY},
        {ARMORED: OPEN_KEY, OPENS: "example"},
        {ARMORED: LOCKED_KEY, OPENS: "example"},
        # A passphrase is for the key of its own block.
        {ARMORED: LOCKED_KEY, OTHER: OPEN_KEY, OPENS: "example"},
        {ARMORED: LOCKED_KEY, OTHER: HALF_KEY, OPENS: "example"},
        {ARMORED: HALF_KEY, OTHER: LOCKED_KEY, OPENS_OTHER: "example"},
        {ARMORED: LOCKED_KEY, OPENS: "example", OTHER: LOCKED_KEY, OPENS_OTHER: "other"},
    ],
)
def test_in_a_secret_that_fits(texts: dict[SecretKey, str]) -> None:
    read(texts)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({ARMORED: armored(b"\xc5")}, DAMAGED),
        ({ARMORED: LOCKED_KEY}, NEEDED),
        ({ARMORED: LOCKED_KEY, OTHER: OPEN_KEY}, NEEDED),
        ({ARMORED: OPEN_KEY, OTHER: LOCKED_KEY, OPENS: "example"}, NEEDED),
        ({ARMORED: LOCKED_KEY, OTHER: OPEN_KEY, OPENS_OTHER: "example"}, NEEDED),
        ({ARMORED: HALF_KEY, OPENS: "example"}, UNLOCKED + LEAVE),
        ({OTHER: LOCKED_HALF_KEY, OPENS_OTHER: "example"}, UNLOCKED),
        (
            {ARMORED: "example"},
            "is no PGP private key in ASCII armor: export it with"
            " `gpg --armor --export-secret-keys`",
        ),
    ],
)
def test_in_a_secret_that_does_not(texts: dict[SecretKey, str], said: str) -> None:
    with pytest.raises(ExistingSecretError) as caught:
        read(texts)
    assert str(caught.value) == f"Secret vault/pgp: its pgp_key {said}"


def test_in_a_secret_that_holds_no_text() -> None:
    with pytest.raises(ExistingSecretError) as caught:
        read_keys([ARMORED], {"armored": base64.b64encode(b"\xff").decode()}, PROTON)
    assert str(caught.value) == "Secret vault/pgp: its pgp_key is no text in UTF-8"


def test_in_a_secret_without_the_passphrase_that_it_names() -> None:
    with pytest.raises(ExistingSecretError) as caught:
        read({ARMORED: LOCKED_KEY, OPENS: ""})
    assert str(caught.value) == (
        "Secret vault/pgp: its pgp_key_passphrase is missing under the key that"
        " existing_secret.keys names: add it to the Secret, or name another key"
    )
