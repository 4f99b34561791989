"""Which keys WAL-G can encrypt and decrypt with, by what gpg makes.

The verdicts are those of the libraries of WAL-G 2.0.1 and of 3.0.5 on such keys, whole ones
`wal-push`, then `wal-fetch`.
"""

from pathlib import Path

import pytest
from gpg import gpg

from plugin.openpgp.reader import PROTON, X_CRYPTO, Reader
from plugin.validation.backup.pgp_archive_reader import unarchived
from plugin.validation.backup.pgp_key import (
    archive_key_problems,
    passphrase_problems,
    pgp_key_problems,
    unlocking_problems,
)

MAKE = "`gpg --quick-generate-key backups rsa4096 sign,encrypt never` makes one that does"
EXPORT = "`gpg --armor --export-secret-keys`"
SECRET, SUBKEYS = "--export-secret-keys", "--export-secret-subkeys"


OLD = "which the WAL-G of charts before 1.13.0 cannot read"
PUBLIC = f"holds a public key, which restores nothing: export it with {EXPORT}"
NO_ENCRYPTION = (
    "is not said to be for encryption, and the WAL-G of charts from 1.13.0 on archives nothing"
    f" with such: {MAKE}"
)
LEFT_OUT = (
    f"lacks the secret half of the key itself or of a subkey, {OLD} without: export it with"
    f" {EXPORT} where all are at hand"
)


def no_curve(name: str) -> str:
    return f"holds a key of {name}, {OLD}: make it of RSA with all its subkeys; {MAKE}"


def verdict(text: str, reader: Reader) -> list[str]:
    return list(archive_key_problems(text)) or list(unarchived(text, reader))


RSA, FIT = "rsa1024", ("rsa1024", "encr")


@pytest.mark.parametrize(
    ("own", "subkey", "export", "old", "new"),
    [
        ((RSA, "sign,encrypt"), None, SECRET, [], []),
        ((RSA, "sign"), FIT, SECRET, [], []),
        ((RSA, "sign"), None, SECRET, [NO_ENCRYPTION], [NO_ENCRYPTION]),
        ((RSA, "sign"), ("cv25519", "encr"), SECRET, [no_curve("ECDH")], []),
        ((RSA, "sign"), FIT, SUBKEYS, [LEFT_OUT], []),
        ((RSA, "sign,encrypt"), None, "--export", [PUBLIC], [PUBLIC]),
        (("ed25519", "sign"), None, SECRET, [NO_ENCRYPTION], [NO_ENCRYPTION]),
        (("ed25519", "sign"), ("cv25519", "encr"), SECRET, [no_curve("EdDSA")], []),
        ((RSA, "sign,encrypt"), ("ed25519", "auth"), SECRET, [no_curve("EdDSA")], []),
        (("nistp256", "sign"), FIT, SECRET, [], []),
        (("nistp384", "sign"), FIT, SECRET, [], []),
        (("nistp521", "sign"), FIT, SECRET, [], []),
        (("nistp256", "sign"), ("nistp256", "encr"), SECRET, [no_curve("ECDH")], []),
        (("brainpoolP256r1", "sign"), FIT, SECRET, [no_curve("ECDSA")], []),
        (("secp256k1", "sign"), FIT, SECRET, [no_curve("ECDSA")], []),
    ],
)
def test_fitness(  # noqa: PLR0913, PLR0917 - a row of the table
    own: tuple[str, str],
    subkey: tuple[str, str] | None,
    export: str,
    old: list[str],
    new: list[str],
    tmp_path: Path,
) -> None:
    with gpg(tmp_path) as keys:
        keys.run("--quick-generate-key", "tests", *own, "never")
        if subkey:
            keys.run("--quick-add-key", keys.fingerprint(), *subkey, "never")
        text = keys.exported(export)
    assert [verdict(text, X_CRYPTO), verdict(text, PROTON)] == [old, new]
    assert list(passphrase_problems(text)) == []


MINIMAL = "export it with `--export-options export-minimal`, or make another"


def test_a_trust_signature(tmp_path: Path) -> None:
    """Of another, for a domain, which is critical in it."""
    with gpg(tmp_path) as keys:
        keys.run("--quick-generate-key", "tests", RSA, "sign,encrypt", "never")
        keys.run("--quick-generate-key", "another", RSA, "cert", "never")
        keys.answer(
            *("2", "1", "example.com", "y", "save"),
            arguments=("--local-user", "another", "--edit-key", "tests", "tsign", "save"),
        )
        text = keys.run("--armor", SECRET, "tests")
        minimal = keys.run("--armor", "--export-options", "export-minimal", SECRET, "tests")
    old = [f"has a critical part in a signature, {OLD}: {MINIMAL}"]
    assert [verdict(text, X_CRYPTO), verdict(text, PROTON)] == [old, []]
    assert verdict(minimal, X_CRYPTO) == []


@pytest.mark.parametrize(
    ("digest", "readers"), [("RIPEMD160", [X_CRYPTO, PROTON]), ("SHA224", []), ("SHA1", [])]
)
def test_the_digest_of_its_own_signature(
    digest: str, readers: list[Reader], tmp_path: Path
) -> None:
    with gpg(tmp_path) as keys:
        keys.run(
            *("--cert-digest-algo", digest),
            *("--quick-generate-key", "tests", RSA, "sign,encrypt", "never"),
        )
        text = keys.run("--armor", SECRET)
        keys.run(
            *("--cert-digest-algo", "SHA512"),
            *("--quick-set-expire", keys.fingerprint(), "never"),
        )
        anew = keys.run("--armor", SECRET)
    unverified = [reader for reader in (X_CRYPTO, PROTON) if verdict(text, reader)]
    assert unverified == readers
    assert verdict(anew, X_CRYPTO) == verdict(anew, PROTON) == []


PREFERS = (
    "prefers no cipher, or no digest, that the WAL-G of charts before 1.13.0 encrypts by: set"
    " others with `gpg --edit-key` and its `setpref AES256 AES SHA512 SHA256`, and export it again"
)


@pytest.mark.parametrize(
    ("preferences", "old"),
    [
        ("S8 H10", [PREFERS]),
        ("S2 H2", [PREFERS]),
        ("S9 H11", [PREFERS]),
        ("S9", [PREFERS]),
        ("none", [PREFERS]),
        ("S8 S7 H11 H2", []),
        ("H10", []),
    ],
)
def test_preferences(preferences: str, old: list[str], tmp_path: Path) -> None:
    """Of ciphers (S) and digests (H). That of charts from 1.13.0 on takes its own at need."""
    with gpg(tmp_path) as keys:
        keys.run(
            *("--default-preference-list", preferences),
            *("--quick-generate-key", "tests", RSA, "sign,encrypt", "never"),
        )
        text = keys.run("--armor", SECRET)
    assert [verdict(text, X_CRYPTO), verdict(text, PROTON)] == [old, []]


SOONER = (
    "has an older signature by which it expires sooner, or does not encrypt, and the WAL-G of"
    " charts before 1.13.0 may go by that: export it with `--export-options export-minimal`"
)


def test_an_older_expiry(tmp_path: Path) -> None:
    """gpg keeps a signature that comes back from a copy, behind the newer one."""
    former, extended, other = tmp_path / "former.gpg", tmp_path / "extended.gpg", tmp_path / "other"
    other.mkdir()
    with gpg(tmp_path) as keys:
        then = ("--faked-system-time", "20200101T000000")
        keys.run(*then, "--quick-generate-key", "tests", RSA, "sign,encrypt", "100y")
        keys.run("--output", str(former), SECRET)
        keys.run("--quick-set-expire", keys.fingerprint(), "never")
        assert verdict(keys.run("--armor", SECRET), X_CRYPTO) == []
        keys.run("--output", str(extended), SECRET)
    with gpg(other) as keys:
        keys.run("--import", str(extended), str(former))
        text = keys.run("--armor", SECRET)
        minimal = keys.run("--armor", "--export-options", "export-minimal", SECRET)
    assert [verdict(text, X_CRYPTO), verdict(text, PROTON)] == [[SOONER], []]
    assert verdict(minimal, X_CRYPTO) == []


UNLOCKED = (
    "lacks a secret half, which WAL-G fails to unlock by pgp_key_passphrase: export it with"
    f" {EXPORT} where all are at hand"
)


def test_a_left_out_half_beside_a_passphrase(tmp_path: Path) -> None:
    """WAL-G unlocks every half, and there is none."""
    with gpg(tmp_path, "example-passphrase") as keys:
        keys.run("--quick-generate-key", "tests", RSA, "sign", "never")
        keys.run("--quick-add-key", keys.fingerprint(), *FIT, "never")
        text = keys.run("--armor", SUBKEYS)
    assert verdict(text, PROTON) == []
    assert list(unlocking_problems(text)) == [UNLOCKED]


@pytest.mark.parametrize("own", [(RSA, "sign,encrypt"), ("ed25519", "sign")])
def test_a_passphrase_is_needed(own: tuple[str, str], tmp_path: Path) -> None:
    with gpg(tmp_path, "example-passphrase") as keys:
        keys.run("--quick-generate-key", "tests", *own, "never")
        text = keys.run("--armor", SECRET)
    assert list(pgp_key_problems(text)) == []
    assert list(passphrase_problems(text)) == [
        "has a passphrase, without which WAL-G archives and can never restore:"
        " give pgp_key_passphrase"
    ]
