"""Secrets that others write: read, copied, and missed with a plain word."""

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pulumi
import pytest
from carriers import registered
from cells import cluster, load, manifest
from wire_inputs import created

from plugin.main import deploy
from plugin.preview.as_json import as_json
from plugin.preview.as_tree import as_tree
from plugin.preview.as_yaml import as_yaml
from plugin.preview.program import preview
from plugin.preview.registration import Deployment

CELL = load(Path(__file__).parent / "cells/s3-existing-secret-secret.yaml")


def deployed(found: Mapping[str, Any]) -> Deployment:
    return preview(lambda: deploy(manifest(CELL)), {}, found)


def test_everything_waits_for_what_has_to_exist() -> None:
    deployment = deployed(cluster(CELL))
    read = {found.reference for found in deployment.resources if found.is_read}
    assert read == {
        "kubernetes:core/v1:Namespace::database_namespaces/analytics",
        "kubernetes:core/v1:Secret::existing_secret/vault/bucket-keys",
    }
    (namespace,) = created(deployment, "Namespace")
    assert set(namespace.dependencies) == read
    for secret in created(deployment, "Secret"):
        assert namespace.reference in secret.dependencies


def test_without_the_cluster_nothing_of_it_is_known() -> None:
    deployment = deployed({})
    (namespace,) = created(deployment, "Namespace")
    assert "kubernetes:core/v1:Secret::existing_secret/vault/bucket-keys" in namespace.dependencies
    (config_map,) = created(deployment, "ConfigMap")
    assert config_map.inputs["data"]["BACKUP_CREDENTIALS_CHECKSUM"] == "[known after deployment]"


def test_a_changed_key_changes_the_checksum_and_nothing_else() -> None:
    before = cluster(CELL)
    after = {
        name: {"data": dict.fromkeys(secret["data"], base64.b64encode(b"another").decode())}
        for name, secret in before.items()
    }
    first, second = (
        registered(deployed(found)).config_maps["postgres-operator", "main-backup-config"]
        for found in (before, after)
    )
    assert {name for name in first if first[name] != second[name]} == {
        "BACKUP_CREDENTIALS_CHECKSUM"
    }


WHERE = "Secret vault/bucket-keys: its "
MISSING = (
    " is missing under the key that existing_secret.keys names: add it to the Secret, or name"
    " another key"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"id": b"example"}, [f"secret_access_key{MISSING}"]),
        ({"id": b"", "secret": b"example"}, [f"access_key_id{MISSING}"]),
        ({}, [f"access_key_id{MISSING}", f"secret_access_key{MISSING}"]),
        ({"id": b"example", "secret": b"\xff"}, ["secret_access_key is no text in UTF-8"]),
        (
            {"id": b"example", "secret": b"example\n"},
            [
                "secret_access_key starts or ends with white space or holds a control character:"
                " hand over the bare key"
            ],
        ),
    ],
)
def test_a_secret_that_is_of_no_use(data: dict[str, bytes], said: list[str]) -> None:
    encoded = {name: base64.b64encode(text).decode() for name, text in data.items()}
    with pytest.raises(pulumi.RunError) as caught:
        deployed({"vault/bucket-keys": {"data": encoded}})
    assert str(caught.value) == "\n".join(WHERE + line for line in said)


@pytest.mark.parametrize(
    ("cell", "data", "said"),
    [
        (
            "gcs-existing-secret-secret",
            "{}",
            "its service_account_key is no key of a Google service account: hand over the JSON"
            " file's whole text",
        ),
        (
            "feature-encryption-existing-secret",
            "c2hvcnQ=",
            "its libsodium_key is not 32 bytes in base64 and nothing else: write it as"
            " `openssl rand -base64 32` prints one, without a line break",
        ),
    ],
)
def test_what_is_read_keeps_the_contracts_rules(cell: str, data: str, said: str) -> None:
    described = load(Path(__file__).parent / f"cells/{cell}.yaml")
    wrong = {name: dict.fromkeys(texts, data) for name, texts in described["existing"].items()}
    found = cluster({"existing": wrong})
    with pytest.raises(pulumi.RunError, match=re.escape(said)):
        preview(lambda: deploy(manifest(described)), {}, found)


def test_nothing_of_it_is_in_the_open() -> None:
    canary = "canary-of-an-existing-secret"
    found = {
        name: {"data": dict.fromkeys(secret["data"], base64.b64encode(canary.encode()).decode())}
        for name, secret in cluster(CELL).items()
    }
    deployment = deployed(found)
    assert "vault" not in as_yaml(deployment)
    shown = [as_tree(deployment), as_json(deployment), as_yaml(deployment), repr(deployment)]
    assert canary not in "".join(shown)
    (secret,) = (
        found for found in deployment.resources if found.name.startswith("existing_secret/")
    )
    # kubectl apply leaves a copy of the data in an annotation.
    assert set(secret.options["additionalSecretOutputs"]) == {"data", "stringData", "metadata"}
