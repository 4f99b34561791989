"""Which keys WAL-G can encrypt and decrypt with, by what gpg makes.

The verdicts are those of WAL-G 2.0.1 on such keys: `wal-push`, then `wal-fetch`.
"""

from pathlib import Path

import pytest
from gpg import gpg

from plugin.validation.backup.pgp_key import passphrase_problems, pgp_key_problems

MAKE = "`gpg --quick-generate-key backups rsa4096 sign,encrypt never` makes one that does"
EXPORT = "`gpg --armor --export-secret-keys`"
SECRET, SUBKEYS = "--export-secret-keys", "--export-secret-subkeys"


def no_curve(name: str) -> str:
    return (
        f"holds a key of {name}, which the WAL-G of chart 1.12.2 cannot read:"
        f" make it of RSA with all its subkeys; {MAKE}"
    )


PUBLIC = f"holds a public key, which restores nothing: export it with {EXPORT}"
NO_ENCRYPTION = f"is not for encryption, so that WAL-G would archive nothing: {MAKE}"
LEFT_OUT = (
    "lacks a secret half, of the key itself or of a subkey, and WAL-G reads none without:"
    f" export it with {EXPORT} where all are at hand"
)


@pytest.mark.parametrize(
    ("own", "subkey", "export", "said"),
    [
        (("rsa1024", "sign,encrypt"), None, SECRET, []),
        (("rsa1024", "sign"), ("rsa1024", "encr"), SECRET, []),
        (("rsa1024", "sign"), None, SECRET, [NO_ENCRYPTION]),
        (("rsa1024", "sign"), ("cv25519", "encr"), SECRET, [no_curve("ECDH")]),
        (("rsa1024", "sign"), ("rsa1024", "encr"), SUBKEYS, [LEFT_OUT]),
        (("rsa1024", "sign,encrypt"), None, "--export", [PUBLIC]),
        (("ed25519", "sign"), None, SECRET, [no_curve("EdDSA")]),
        (("nistp256", "sign"), None, SECRET, [no_curve("ECDSA")]),
    ],
)
def test_fitness(
    own: tuple[str, str],
    subkey: tuple[str, str] | None,
    export: str,
    said: list[str],
    tmp_path: Path,
) -> None:
    with gpg(tmp_path) as keys:
        keys.run("--quick-generate-key", "tests", *own, "never")
        if subkey:
            keys.run("--quick-add-key", keys.fingerprint(), *subkey, "never")
        text = keys.exported(export)
    assert list(pgp_key_problems(text)) == said
    assert list(passphrase_problems(text)) == []


def test_a_passphrase_is_needed(tmp_path: Path) -> None:
    with gpg(tmp_path, "example-passphrase") as keys:
        keys.run("--quick-generate-key", "tests", "rsa1024", "sign,encrypt", "never")
        text = keys.run("--armor", SECRET)
    assert list(pgp_key_problems(text)) == []
    assert list(passphrase_problems(text)) == [
        "has a passphrase, without which WAL-G archives and can never restore:"
        " give pgp_key_passphrase"
    ]
