"""A key is held against the WAL-G of the chart that is installed, and against what it is for."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pgp_packets import (
    CERTIFICATION,
    CERTIFY,
    ECDSA,
    EDDSA,
    ENCRYPT,
    FIT,
    LEFT_OUT,
    REVOCATION,
    SECRET_KEY,
    SIGN,
    armored,
    key,
    signature,
    user_id,
)

from plugin.chart.chart import Chart
from plugin.chart.obtain import obtain_at_hand
from plugin.contract import Encryption, Helm
from plugin.errors import ExistingSecretError, StackInputError
from plugin.helm.versions import pgp_reader
from plugin.openpgp.reader import PROTON, X_CRYPTO, Reader
from plugin.plan import plan, warned_of
from plugin.sensitive import SecretKey
from plugin.settings import settings
from plugin.stack_input.document import Document
from plugin.stack_input.read import decoded
from plugin.validation.backup.pgp_reader import unread
from plugin.validation.existing_secret import read_keys

MANIFEST = Path(__file__).parents[2] / "hack/manifest.yaml"
SETTINGS = settings(lambda _key: None, {})

SIGNED = (user_id(), signature(CERTIFICATION, CERTIFY | SIGN))
BINDING = signature(0x18, ENCRYPT)
CURVE = armored(key(SECRET_KEY, EDDSA), *SIGNED, key(7), BINDING)
WITHOUT_PRIMARY = armored(key(secret=LEFT_OUT), *SIGNED, key(7), BINDING)
SIGNED_BY_CURVE = armored(*FIT, signature(CERTIFICATION, algorithm=EDDSA))
REVOKED = armored(*FIT, signature(REVOCATION))
SIGNING = armored(key(), *SIGNED)
PREFERS_AES192 = armored(*FIT[:2], signature(CERTIFICATION, SIGN | ENCRYPT, ciphers=b"\x08"))
ONE_LINE = armored(*FIT).replace("\n", "\\n")

OLD = "which the WAL-G of charts before 1.13.0 cannot read"


def of_image(image: str) -> Mapping[str, Any]:
    return {"values": {"configGeneral": {"docker_image": image}}}


NEW_HELM: list[Mapping[str, Any]] = [
    {"version": "1.13.0"},
    {"version": "2.0.1", "timeoutSeconds": 60},
    of_image("registry.example.com/zalando/spilo-17:3.3-p1"),
    of_image("zalando/spilo-17:4.0-p2"),
    of_image("spilo-17:3.10-p1"),
    # Of which nothing is known.
    of_image("registry.example.com/spilo:mine"),
    of_image("registry.example.com/my-spilo-16:3.2-p3"),
    of_image("registry.example.com/zalando/spilo-16:3.2-p3-mine"),
    of_image("registry.example.com/zalando/spilo-16:3.2"),
]
OLD_HELM: list[Mapping[str, Any]] = [
    {},
    {"version": "1.12.2"},
    {"version": "1.9.0"},
    {"values": {"podLabels": {"team": "billing"}}},
    # The chart's own from elsewhere, and one that is older than the chart.
    of_image("registry.example.com:5000/mirror/zalando/spilo-16:3.2-p3"),
    of_image("spilo-16:3.2-p13@sha256:" + "0" * 64),
    of_image("registry.example.com/spilo-15:2.1-p9"),
    {"version": "1.13.0", **of_image("zalando/spilo-16:3.2-p3")},
]


def handoff(helm: Mapping[str, Any], where: str, armored_key: str) -> Document:
    manifest = yaml.safe_load(MANIFEST.read_text())
    manifest["spec"]["helm"] = dict(helm)
    config = manifest["spec"]["backupConfig"]
    if where == "restoreFrom":
        config["restoreFrom"] = {"r2Config": config["r2Config"]}
        config = config["restoreFrom"]
    config["encryption"] = {"pgpKey": armored_key}
    return Document.from_text("m.yaml", yaml.safe_dump(manifest))


def said(given: Document) -> list[str]:
    """Return all that is said of a key, which has to be the same by both ways to a plan."""
    by_way: list[list[str]] = []
    for way in (
        lambda: plan(given, SETTINGS, obtain_at_hand),
        lambda: warned_of(decoded(given, None), SETTINGS, obtain_at_hand),
    ):
        try:
            way()
            by_way.append([])
        except StackInputError as error:
            by_way.append([f"{each.path}: {each.message}" for each in error.problems])
    assert by_way[0] == by_way[1]
    return by_way[0]


@pytest.mark.parametrize("armored_key", [CURVE, WITHOUT_PRIMARY, SIGNED_BY_CURVE, PREFERS_AES192])
@pytest.mark.parametrize("where", ["backupConfig", "restoreFrom"])
@pytest.mark.parametrize("helm", NEW_HELM)
def test_a_newer_chart_reads_it(helm: Mapping[str, Any], where: str, armored_key: str) -> None:
    assert said(handoff(helm, where, armored_key)) == []


@pytest.mark.parametrize(
    ("armored_key", "why"),
    [
        (CURVE, f"holds a key of EdDSA, {OLD}: "),
        (WITHOUT_PRIMARY, f"lacks the secret half of the key itself or of a subkey, {OLD} without"),
        (SIGNED_BY_CURVE, f"is signed by EdDSA, {OLD}: "),
    ],
)
@pytest.mark.parametrize("helm", OLD_HELM)
def test_an_older_chart_does_not(helm: Mapping[str, Any], armored_key: str, why: str) -> None:
    (one,) = said(handoff(helm, "backupConfig", armored_key))
    assert one.startswith(f"spec.backup_config.encryption.pgp_key: {why}")
    (one,) = said(handoff(helm, "restoreFrom", armored_key))
    assert one.startswith(f"spec.backup_config.restore_from.encryption.pgp_key: {why}")


@pytest.mark.parametrize(
    ("armored_key", "why"),
    [
        (REVOKED, "is revoked, and"),
        (SIGNING, "is not said to be for encryption, and"),
        (PREFERS_AES192, "prefers no cipher, or no digest, that the WAL-G of charts before 1.13.0"),
    ],
)
def test_what_archives_nothing_may_restore(armored_key: str, why: str) -> None:
    (one,) = said(handoff({}, "backupConfig", armored_key))
    assert one.startswith(f"spec.backup_config.encryption.pgp_key: {why}")
    assert said(handoff({}, "restoreFrom", armored_key)) == []


@pytest.mark.parametrize(
    ("curve", "is_read"),
    [
        # NIST's P-256, P-384 and P-521.
        ("2a8648ce3d030107", True),
        ("2b81040022", True),
        ("2b81040023", True),
        # Brainpool's P-256, and secp256k1.
        ("2b2403030208010107", False),
        ("2b8104000a", False),
    ],
)
def test_the_curve_of_a_key_that_signs(curve: str, *, is_read: bool) -> None:
    packet = key(SECRET_KEY, ECDSA, curve=bytes.fromhex(curve))
    text = armored(packet, *SIGNED, key(7), BINDING)
    assert list(unread(text, PROTON)) == []
    found = [message.partition(", ")[0] for message in unread(text, X_CRYPTO)]
    assert found == ([] if is_read else ["holds a key of ECDSA"])


@pytest.mark.parametrize(("version", "reader"), [("1.12.2", X_CRYPTO), ("1.13.0", PROTON)])
def test_the_chart_at_hand(version: str, reader: Reader) -> None:
    chart = Chart("postgres-operator", version, {}, "", (), "", b"")
    assert pgp_reader(Helm(), chart) is reader


def test_it_may_stand_on_one_line() -> None:
    assert said(handoff({}, "backupConfig", ONE_LINE)) == []


def secret_key(*, is_only_read: bool) -> SecretKey:
    return SecretKey("vault", "pgp", "armored", Encryption, "pgp_key", is_only_read)


@pytest.mark.parametrize(
    ("armored_key", "reader", "archives", "restores"),
    [
        (ONE_LINE, X_CRYPTO, True, True),
        (CURVE, PROTON, True, True),
        (CURVE, X_CRYPTO, False, False),
        (REVOKED, X_CRYPTO, False, True),
        (REVOKED, PROTON, False, True),
        (SIGNING, PROTON, False, True),
        (PREFERS_AES192, X_CRYPTO, False, True),
        (PREFERS_AES192, PROTON, True, True),
    ],
)
def test_in_a_secret(armored_key: str, reader: Reader, *, archives: bool, restores: bool) -> None:
    data = {"armored": base64.b64encode(armored_key.encode()).decode()}
    for is_only_read, is_taken in ((False, archives), (True, restores)):
        wanted = secret_key(is_only_read=is_only_read)
        if is_taken:
            assert read_keys([wanted], data, reader) == {wanted: armored_key}
        else:
            with pytest.raises(ExistingSecretError, match="its pgp_key "):
                read_keys([wanted], data, reader)


def only_read(**backup_config: Any) -> dict[str, list[bool]]:
    """Return of each Secret that is read whether its keys are of something only read."""
    given = yaml.safe_load(MANIFEST.read_text())
    given["spec"]["backupConfig"] |= backup_config
    document = Document.from_text("m.yaml", yaml.safe_dump(given))
    backup = plan(document, SETTINGS, obtain_at_hand).locals.backup
    assert backup
    return {each.name: [key.is_only_read for key in each.keys] for each in backup.existing_secrets}


def encryption(name: str) -> dict[str, Any]:
    return {"existingSecret": {"name": name, "namespace": "vault", "keys": {"pgpKey": "armored"}}}


def test_which_secret_is_only_read() -> None:
    r2 = yaml.safe_load(MANIFEST.read_text())["spec"]["backupConfig"]["r2Config"]
    source = {"r2Config": r2, "encryption": encryption("former")}
    own = encryption("own")
    assert only_read(encryption=own) == {"own": [False]}
    assert only_read(encryption=own, restoreFrom=source) == {"own": [False], "former": [True]}
    # One key for both is held against both.
    same = {**source, "encryption": own}
    assert only_read(encryption=own, restoreFrom=same) == {"own": [False, True]}
