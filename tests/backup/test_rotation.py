"""What changes when a key, or the list of namespaces, does."""

from pathlib import Path
from typing import Any

import pytest
from carriers import registered
from cells import load, manifest
from wire_inputs import plain, release

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.secret_text import SecretText
from plugin.sensitive import Checksum, resolve

CELL = load(Path(__file__).parent / "cells/s3-inline-secret.yaml")


def checksums(**changes: Any) -> tuple[str, str]:
    """Return the checksum that databases are given, and that of the operator's pod."""
    block = {**CELL["backup_config"], **changes}
    deployment = preview(lambda: deploy(manifest({"backup_config": block})), {})
    config_map = registered(deployment).config_maps["postgres-operator", "main-backup-config"]
    annotations = plain(release(deployment).inputs["values"])["podAnnotations"]
    return config_map["BACKUP_CREDENTIALS_CHECKSUM"], annotations["checksum/backup-credentials"]


def test_a_changed_key_reaches_databases_and_the_operator() -> None:
    changed = {**CELL["backup_config"]["s3Config"], "accessKeyId": "example-other-id"}
    before, after = checksums(), checksums(s3Config=changed)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_namespace_more_reaches_the_operator_and_restarts_no_database() -> None:
    before, after = checksums(), checksums(databaseNamespaces=["analytics", "reports"])
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_what_is_no_key_changes_neither() -> None:
    assert checksums() == checksums(backupSchedule="@hourly")


@pytest.mark.parametrize(
    ("one", "other"), [(("a", "bc"), ("ab", "c")), (("a", ""), ("a",)), (("a", "b"), ("b", "a"))]
)
def test_a_checksum_tells_where_one_value_ends(one: tuple[str], other: tuple[str]) -> None:
    first, second = (resolve(Checksum(tuple(map(SecretText, texts))), {}) for texts in (one, other))
    assert first != second
