"""Certificates of authorities: one, several, and what is none."""

import base64
from pathlib import Path

import pytest

from plugin.validation.certificates import are_certificates, decoded_text

ONE = (Path(__file__).parents[1] / "cluster_access/authority.pem").read_text()
NONE = ONE.replace("MII", "AAA", 1)


@pytest.mark.parametrize(
    ("text", "they_are"),
    [
        (ONE, True),
        (ONE + ONE, True),
        (f"# a comment\n{ONE}\nand another\n{ONE}", True),
        ("", False),
        ("example", False),
        (NONE, False),
        (ONE + NONE, False),
        (ONE.replace("END", "FIN"), False),
        (ONE + ONE.replace("CERTIFICATE", "PUBLIC" + " KEY"), False),
    ],
)
def test_certificates(text: str, *, they_are: bool) -> None:
    assert are_certificates(text) is they_are


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("ZXhhbXBsZQ==", "example"),
        ("ZXho\nbXBs\nZQ==\n", "exhmple"),
        ("ZXho\r\nbXBs\r\nZQ==\r\n", "exhmple"),
        ("", ""),
        ("ZXhhbXBsZQ", None),
        ("ZXho bXBs", None),
        ("-----", None),
        (base64.b64encode(b"\xff").decode(), "\ufffd"),
    ],
)
def test_decoded_text(encoded: str, text: str | None) -> None:
    assert decoded_text(encoded) == text
