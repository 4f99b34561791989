"""Backups to R2.

Not a test: what the tests of this level share.
"""

from typing import Any


def backup(key: str) -> dict[str, Any]:
    """Return a `backupConfig` with a secret access key."""
    return {
        "backupSchedule": "0 2 * * *",
        "r2Config": {
            "cloudflareAccountId": "0123456789abcdef0123456789abcdef",
            "bucketName": "postgres-backups",
            "accessKeyId": "example-access-key-id",
            "secretAccessKey": key,
        },
    }
