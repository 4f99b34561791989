"""Where an existing Secret is that names no namespace: beside the operator."""

from typing import Any

import pytest
from cells import manifest

from plugin.backup.delivery import backup
from plugin.stack_input.read import read

SECRET = {"existingSecret": {"name": "bucket-keys"}}
ACCOUNT = "0123456789abcdef0123456789abcdef"
S3 = {"bucketName": "pg-backups", "region": "eu-central-1"}
AZURE = {"storageAccount": "pgbackups", "containerName": "backups"}
IDENTITY = {"workloadIdentity": {"roleArn": "arn:aws:iam::123456789012:role/postgres-backup"}}
BLOCKS: dict[str, dict[str, Any]] = {
    "R2": {"r2Config": {"cloudflareAccountId": ACCOUNT, "bucketName": "pg-backups", **SECRET}},
    "S3": {"s3Config": {**S3, **SECRET}},
    "GCS": {"gcsConfig": {"bucketName": "pg-backups", **SECRET}},
    "Azure": {"azureConfig": {**AZURE, **SECRET}},
    "the old place": {
        "s3Config": {**S3, **IDENTITY},
        "restoreFrom": {"azureConfig": {**AZURE, **SECRET}},
    },
    "encryption": {"s3Config": {**S3, **IDENTITY}, "encryption": SECRET},
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_it_is_read_in_the_operators(block: dict[str, Any]) -> None:
    common = {"backupSchedule": "0 2 * * *", "databaseNamespaces": ["analytics"]}
    cell = {"backup_config": {**common, **block}}
    target = read(manifest(cell, create_namespace=False), None).stack_input.target
    planned = backup(target, "postgres-operator")
    assert planned
    (wanted,) = planned.existing_secrets
    assert (wanted.namespace, wanted.name) == ("postgres-operator", "bucket-keys")
