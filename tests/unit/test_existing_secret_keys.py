"""What is wanted of a Secret in the cluster, and is not in it."""

import base64

import pytest

from plugin.contract import Encryption, GcsConfig, R2Config
from plugin.errors import ExistingSecretError
from plugin.openpgp.reader import PROTON
from plugin.secret_text import SecretText
from plugin.sensitive import SecretKey
from plugin.validation.existing_secret import read_keys


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("AWS_ACCESS_KEY_ID", "AWS_ACCESS_KEY_ID"),
        # It could be the key itself, written where its name belongs.
        ("example-id", "the key that existing_secret.keys names"),
    ],
)
def test_only_a_default_is_named(key: str, where: str) -> None:
    wanted = SecretKey("vault", "bucket-keys", key, R2Config, "access_key_id")
    with pytest.raises(ExistingSecretError) as caught:
        read_keys([wanted], {}, PROTON)
    assert str(caught.value) == (
        f"Secret vault/bucket-keys: its access_key_id is missing under {where}:"
        " add it to the Secret, or name another key"
    )
    assert "example" not in repr(wanted)


@pytest.mark.parametrize("field", ["access_key_id", "pgp_key"])
@pytest.mark.parametrize("data", ["/w==", "example"])
def test_what_is_no_text(field: str, data: str) -> None:
    block = R2Config if field == "access_key_id" else Encryption
    wanted = SecretKey("vault", "keys", "example-key", block, field)
    with pytest.raises(ExistingSecretError) as caught:
        read_keys([wanted], {"example-key": data}, PROTON)
    assert str(caught.value) == f"Secret vault/keys: its {field} is no text in UTF-8"


def test_a_key_of_google_that_is_none() -> None:
    wanted = SecretKey("vault", "keys", "key.json", GcsConfig, "service_account_key")
    text = '{"type": "service_account"}'
    with pytest.raises(ExistingSecretError) as caught:
        read_keys([wanted], {"key.json": base64.b64encode(text.encode()).decode()}, PROTON)
    assert str(caught.value) == (
        "Secret vault/keys: its service_account_key is no key of a Google service account:"
        " hand over the JSON file's whole text"
    )


def test_a_text_that_opens_something_says_so_and_no_more() -> None:
    assert repr(SecretText("example")) == "SecretText([secret])"
