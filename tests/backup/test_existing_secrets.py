"""Secrets that others write: read, copied, and missed with a plain word."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pulumi
import pytest
from cells import cluster, load, manifest
from operator_view import contents, created, plain

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment

CELL = load(Path(__file__).parent / "cells/s3-existing-secret-secret.yaml")


def deployed(found: Mapping[str, Any]) -> Deployment:
    return preview(lambda: deploy(manifest(CELL)), {}, found)


def test_everything_waits_for_what_has_to_exist() -> None:
    deployment = deployed(cluster(CELL))
    read = {found.reference for found in deployment.resources if "id" in found.options}
    assert read == {
        "kubernetes:core/v1:Namespace::database-namespace-analytics",
        "kubernetes:core/v1:Secret::existing-secret-vault-bucket-keys",
    }
    (namespace,) = created(deployment, "Namespace")
    assert set(namespace.dependencies) == read
    for secret in created(deployment, "Secret"):
        assert read <= set(secret.dependencies)


def test_without_the_cluster_nothing_of_it_is_known() -> None:
    deployment = deployed({})
    (config_map,) = created(deployment, "ConfigMap")
    assert config_map.inputs["data"]["BACKUP_CREDENTIALS_CHECKSUM"] == "[known after deployment]"


def test_a_changed_key_changes_the_checksum_and_nothing_else() -> None:
    before = cluster(CELL)
    after = {
        name: {"data": dict.fromkeys(secret["data"], base64.b64encode(b"another").decode())}
        for name, secret in before.items()
    }
    first, second = (
        contents(deployed(found), "ConfigMap", "postgres-operator", "main-backup-config")
        for found in (before, after)
    )
    assert {name for name in first if first[name] != second[name]} == {
        "BACKUP_CREDENTIALS_CHECKSUM"
    }


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            {"id": base64.b64encode(b"example").decode()},
            "Secret vault/bucket-keys has no secret_access_key under the key that"
            " existing_secret.keys names for it, or under the default: add it to the Secret,"
            " or name another key",
        ),
        (
            {"id": base64.b64encode(b"example").decode(), "secret": "/w=="},
            "Secret vault/bucket-keys: its secret_access_key is no text in UTF-8",
        ),
    ],
)
def test_a_secret_that_is_of_no_use(data: dict[str, str], said: str) -> None:
    with pytest.raises(pulumi.RunError) as caught:
        deployed({"vault/bucket-keys": {"data": data}})
    assert str(caught.value) == said


def test_a_secret_in_the_namespace_that_is_created_is_read_after_it() -> None:
    cell = CELL | {"backup_config": dict(CELL["backup_config"])}
    block = dict(cell["backup_config"]["s3Config"])
    block["existingSecret"] = dict(block["existingSecret"])
    del block["existingSecret"]["namespace"]
    cell["backup_config"]["s3Config"] = block
    deployment = preview(lambda: deploy(manifest(cell)), {})
    (secret,) = (
        found for found in deployment.resources if found.name.startswith("existing-secret-")
    )
    assert secret.options["id"] == "postgres-operator/bucket-keys"
    assert "kubernetes:core/v1:Namespace::postgres-operator" in secret.dependencies
    assert plain(secret.inputs) == {}
