"""What stands at the border of a rule, and is allowed: one block each, by name."""

from typing import Any

import pytest
from cells import manifest

from plugin.stack_input.read import read

KEYS = {"accessKeyId": "example-id", "secretAccessKey": "example-secret"}
R2 = {"cloudflareAccountId": "0123456789abcdef0123456789abcdef", "bucketName": "pg-backups", **KEYS}
BUCKET = {"bucketName": "pg-backups", "region": "eu-central-1"}
S3 = {**BUCKET, **KEYS}
ROLE = {"roleArn": "arn:aws:iam::123456789012:role/postgres-backup"}
GUID = "01234567-89ab-cdef-0123-456789abcdef"
AZURE = {"storageAccount": "pgbackups", "containerName": "backups"}
IDENTITY = {"clientId": GUID, "tenantId": GUID}
OTHER_CASE = {"clientId": GUID.upper(), "tenantId": GUID}


def s3(**fields: Any) -> dict[str, Any]:
    return {"s3Config": {**S3, **fields}}


ACCEPTED: dict[str, dict[str, Any]] = {
    "a bucket of 63": {"r2Config": {**R2, "bucketName": "a" * 63}},
    "an account in upper case": {"r2Config": {**R2, "cloudflareAccountId": "ABCDEF0123456789" * 2}},
    "a container of 63": {
        "azureConfig": {**AZURE, "containerName": "a" * 63, "storageAccountKey": "ZXhhbXBsZQ=="}
    },
    "the last port": s3(endpoint="https://minio.example.com:65535"),
    "an address of IPv6": s3(endpoint="https://[::1]:9000"),
    "a class of another server's": s3(endpoint="https://minio.example.com", storageClass="FAST"),
    "every class of AWS's": s3(storageClass="GLACIER_IR"),
    "a KMS key by its ARN": s3(
        serverSideEncryption={
            "algorithm": "aws:kms",
            "kmsKeyId": "arn:aws:kms:eu-central-1:123456789012:key/0123-abc",
        }
    ),
    "the least retention": {"r2Config": R2, "retention": {"fullBackups": 2}},
    "no word about retention": {"r2Config": R2, "retention": {}},
    "the most at a time": {"r2Config": R2, "uploadConcurrency": 64, "downloadConcurrency": 1},
    "an escaped reference beside a real one": {
        "r2Config": R2,
        "s3PrefixTemplate": "a/$$(POD_IP)/$$$(SCOPE)/$(PGVERSION)",
    },
    "a key of 16384": s3(secretAccessKey="a" * 16384),
    "a schedule of 500": {"r2Config": R2, "backupSchedule": "0" + ",0" * 245 + " 2 * * *" + " "},
    "a path of 500": {"r2Config": R2, "s3PrefixTemplate": "$(SCOPE)/" + "a" * 491},
    "a name of the seed's that stays literal": {
        "r2Config": R2,
        "s3PrefixTemplate": "prod/pg/$(SCOPE)/v$(PGVERSION)/$(CLUSTER)",
    },
    "dumps by a role need no Secret": {
        "s3Config": {
            "bucketName": "pg-backups",
            "region": "eu-central-1",
            "workloadIdentity": ROLE,
        },
        "logicalBackup": {"schedule": "0 2 * * sun", "retentionTime": "3 months"},
    },
    "dumps on Sunday": {
        "r2Config": R2,
        "logicalBackup": {"schedule": "7 7 7 7 0"},
        "databaseNamespaces": ["a" * 63],
    },
    "dumps by a macro": {
        "r2Config": R2,
        "logicalBackup": {"schedule": " @daily "},
        "databaseNamespaces": ["analytics"],
    },
    "dumps on Azure by an account key that a Secret holds": {
        "azureConfig": {**AZURE, "existingSecret": {"name": "azure", "namespace": "vault"}},
        "logicalBackup": {},
        "databaseNamespaces": ["analytics"],
    },
    "the same Azure identity in other letters": {
        "azureConfig": {**AZURE, "workloadIdentity": IDENTITY},
        "restoreFrom": {"azureConfig": {**AZURE, "workloadIdentity": OTHER_CASE}},
    },
    "a shared access signature in another cloud": {
        "azureConfig": {**AZURE, "environment": "AzureChinaCloud", "sasToken": "example"}
    },
    "a Secret of a name like ours elsewhere": {
        "r2Config": {
            **{name: R2[name] for name in ("cloudflareAccountId", "bucketName")},
            "existingSecret": {"name": "main-backup-credentials", "namespace": "vault"},
        }
    },
    "keys of a Secret in either spelling": {
        "r2Config": {
            **{name: R2[name] for name in ("cloudflareAccountId", "bucketName")},
            "existingSecret": {
                "name": "a" * 253,
                "namespace": "vault",
                "keys": {"accessKeyId": "a" * 253, "secret_access_key": ".a"},
            },
        }
    },
}


@pytest.mark.parametrize("block", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_is_accepted(block: dict[str, Any]) -> None:
    described = {"backup_config": {"backupSchedule": "@daily", **block}}
    assert read(manifest(described), None).stack_input.target.spec.HasField("backup_config")
