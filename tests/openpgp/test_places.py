"""Keys are checked wherever they come from."""

import base64

import pytest
from pgp_packets import FIT, LOCKED, armored, key

from plugin.contract import Encryption, Target
from plugin.errors import ExistingSecretError
from plugin.openpgp.reader import X_CRYPTO
from plugin.sensitive import SecretKey
from plugin.validation.backup.problems import backup_problems
from plugin.validation.existing_secret import read_keys

OPEN_KEY = armored(*FIT)
LOCKED_KEY = armored(key(secret=LOCKED), *FIT[1:])
NEEDED = (
    "has a passphrase, without which WAL-G archives and can never restore: give pgp_key_passphrase"
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
        X_CRYPTO,
    )


ARMORED, OTHER = secret_key("armored", "pgp_key"), secret_key("other", "pgp_key")
OPENS = secret_key("opens", "pgp_key_passphrase")


@pytest.mark.parametrize(
    "texts",
    [
        {ARMORED: OPEN_KEY},
        {ARMORED: OPEN_KEY, OPENS: "example"},
        {ARMORED: LOCKED_KEY, OPENS: "example"},
        # Which of the two the passphrase belongs to is not told.
        {ARMORED: LOCKED_KEY, OTHER: OPEN_KEY, OPENS: "example"},
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


def test_in_a_secret_without_the_passphrase_that_it_names() -> None:
    with pytest.raises(ExistingSecretError) as caught:
        read({ARMORED: LOCKED_KEY, OPENS: ""})
    assert str(caught.value) == (
        "Secret vault/pgp: its pgp_key_passphrase is missing under the key that"
        " existing_secret.keys names: add it to the Secret, or name another key"
    )
