"""Which texts Go's PEM reader, and so Google's library, finds a private key in."""

import json

import pytest

from plugin.validation.backup.service_account_key import service_account_key_problems

KIND = "PRIVATE" + " KEY"
"""In two pieces, as no key is meant to stand here."""

PEM = f"-----BEGIN {KIND}-----\nZXhhbXBs\nZS1rZXk=\n-----END {KIND}-----\n"
SAID = [
    r"holds a private_key that is no PEM: hand over the JSON file's text as it is, in which its"
    r" lines end with \n and not with \\n"
]


def said(private_key: str) -> list[str]:
    key = {"type": "service_account", "client_email": "example", "private_key": private_key}
    return list(service_account_key_problems(json.dumps(key)))


@pytest.mark.parametrize(
    "private_key", [PEM, PEM.rstrip(), PEM.replace("\n", "\r\n"), PEM.replace(KIND, f"RSA {KIND}")]
)
def test_one_whole_block(private_key: str) -> None:
    assert said(private_key) == []


@pytest.mark.parametrize(
    "private_key",
    [
        "x",
        PEM.replace("\n", "\\n"),
        PEM.replace("\n", " "),
        PEM.replace("=", ""),
        PEM.replace("-----END", "----END"),
        PEM.replace(f"END {KIND}", f"END RSA {KIND}"),
        PEM.replace(KIND, "CERTIFICATE"),
        PEM + PEM,
        PEM.replace("ZXhhbXBs\nZS1rZXk=\n", "\n"),
        # Base64 that ends in the midst.
        PEM.replace("ZXhhbXBs", "ZXhhbX=="),
    ],
)
def test_anything_else(private_key: str) -> None:
    assert said(private_key) == SAID


NO_KEY = ["is no key of a Google service account: hand over the JSON file's whole text"]
WHOLE = {"type": "service_account", "client_email": "example", "private_key": PEM}


@pytest.mark.parametrize(
    "text",
    [
        "example",
        "[]",
        json.dumps({**WHOLE, "type": "authorized_user"}),
        json.dumps({**WHOLE, "client_email": ""}),
        json.dumps({**WHOLE, "client_email": ["example"]}),
        json.dumps({**WHOLE, "private_key": [PEM]}),
        json.dumps({**WHOLE, "private_key": None}),
        json.dumps({"type": "service_account", "private_key": PEM}),
        json.dumps({"type": "service_account", "client_email": "example"}),
        json.dumps(WHOLE).ljust(65537),
    ],
)
def test_no_key(text: str) -> None:
    assert list(service_account_key_problems(text)) == NO_KEY


def test_the_longest_one() -> None:
    assert list(service_account_key_problems(json.dumps(WHOLE).ljust(65536))) == []
