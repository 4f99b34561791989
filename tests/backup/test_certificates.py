"""Certificates out of PEM, as Go's reader takes them."""

import pytest

from plugin.backup.certificates import certificates
from plugin.backup.storage.s3 import s3
from plugin.contract import S3Config

ONE = "-----BEGIN CERTIFICATE-----\nb25l\n-----END CERTIFICATE-----"
TWO = ONE.replace("b25l", "dHdv")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ONE, [ONE]),
        (f"{ONE}\n{TWO}\n", [ONE, TWO]),
        (f"# Müller CA\n{ONE}\nsome words\n{TWO}", [ONE, TWO]),
        (ONE.replace("\n", "\r\n"), [ONE]),
        (f"  {ONE}".replace("\n", " \n\t"), [ONE]),
        (f"x{ONE}", []),
        (f"{ONE}x", []),
        (f"{ONE}{TWO}", []),
        (ONE.replace("b25l", "b-25\nb25l"), []),
        (ONE.replace("b25l", "b25l\nb-25"), []),
        ("-----BEGIN CERTIFICATE-----\n" * 3, []),
        ("-----BEGIN CERTIFICATE-----\nb25l\n" + TWO, [TWO]),
        ("", []),
    ],
)
def test_certificates(text: str, found: list[str]) -> None:
    assert certificates(text) == found


def test_a_bundle_is_one_file_with_a_line_for_each_line() -> None:
    (file,) = s3(S3Config(ca_certificate=f"{ONE}\n\n{TWO}"), "operator").files.values()
    assert file.content == f"{ONE}\n{TWO}\n"
