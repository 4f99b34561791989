"""Which PGP keys WAL-G can read, by what gpg makes, and by packets of each format."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest

from plugin.contract import Encryption, Target
from plugin.errors import ExistingSecretError
from plugin.sensitive import SecretKey
from plugin.validation.backup.pgp_key import pgp_key_problems
from plugin.validation.backup.problems import backup_problems
from plugin.validation.existing_secret import read_keys

BLOCK = "PGP PRIVATE KEY BLOCK"
ED_DSA = (
    "is an EdDSA key, which the WAL-G of chart 1.12.2 cannot read: make an RSA key, as"
    " `gpg --quick-generate-key backups rsa4096 sign,encrypt never` does"
)


def armored(packet: bytes) -> str:
    body = base64.b64encode(packet).decode()
    return f"-----BEGIN {BLOCK}-----\nVersion: none\n\n{body}\n-----END {BLOCK}-----\n"


def key_packet(header: bytes, algorithm: int, version: int = 4) -> bytes:
    return header + bytes([version, 1, 2, 3, 4, algorithm]) + bytes(30)


HEADERS = (
    *(b"\x94\x58", b"\x95\x01\x58", b"\x96\x00\x00\x01\x58", b"\x97"),
    *(b"\xc5\x58", b"\xc5\xc1\x58", b"\xc5\xff\x00\x00\x01\x58"),
)
"""Of a secret key, in the old format and in the new one."""


@pytest.mark.parametrize("header", HEADERS)
def test_the_algorithm_stands_behind_a_header_of_any_length(header: bytes) -> None:
    assert list(pgp_key_problems(armored(key_packet(header, 22)))) == [ED_DSA]
    assert list(pgp_key_problems(armored(key_packet(header, 1)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        armored(b""),
        armored(b"\x95"),
        armored(b"\x95\x01\x58\x04\x00"),
        armored(key_packet(b"\x95\x01\x58", 22, version=3)),
        f"-----BEGIN {BLOCK}-----\n\nno base64\n-----END {BLOCK}-----",
        f"-----BEGIN {BLOCK}-----\nexample\n-----END {BLOCK}-----",
    ],
)
def test_what_cannot_be_told_is_let_through(text: str) -> None:
    assert list(pgp_key_problems(text)) == []


def test_an_encryption_block_is_checked() -> None:
    target = Target()
    target.spec.backup_config.encryption.pgp_key = armored(key_packet(HEADERS[0], 22))
    assert ("target.spec.backup_config.encryption.pgp_key", ED_DSA) in backup_problems(target)


def test_a_key_of_an_existing_secret_is_checked() -> None:
    key = SecretKey("vault", "pgp", "armored", Encryption, "pgp_key")
    text = armored(key_packet(HEADERS[0], 22))
    with pytest.raises(ExistingSecretError) as caught:
        read_keys([key], {"armored": base64.b64encode(text.encode()).decode()})
    assert str(caught.value) == f"Secret vault/pgp: its pgp_key {ED_DSA}"


@pytest.mark.parametrize(("algorithm", "said"), [("ed25519", [ED_DSA]), ("rsa2048", [])])
def test_what_gpg_makes(algorithm: str, said: list[str], tmp_path: Path) -> None:
    gpg = shutil.which("gpg")
    if not gpg:
        pytest.skip("gpg is not on PATH")
    home = tmp_path / "gpg"
    home.mkdir(mode=0o700)
    common = [gpg, "--homedir", str(home), "--batch", "--passphrase", "", "--pinentry-mode"]
    try:
        for arguments in (
            ["--quick-generate-key", "tests", algorithm, "sign", "1d"],
            ["--armor", "--export-secret-keys"],
        ):
            done = subprocess.run(  # noqa: S603 - gpg, found above
                [*common, "loopback", *arguments],
                capture_output=True,
                text=True,
                check=True,
                timeout=60,
            )
    finally:
        # gpg leaves its agent behind.
        kill = ["gpgconf", "--homedir", str(home), "--kill", "gpg-agent"]
        subprocess.run(kill, check=False, timeout=60)  # noqa: S603 - comes with gpg
    assert list(pgp_key_problems(done.stdout)) == said
