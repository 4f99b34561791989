"""Database pods under a manifest whose storage is a server of the tests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import yaml
from carriers import planned
from cells import DATABASE_NAMESPACE, FOLDER, Pod
from kubelet import environment
from servers import ACCESS_KEY_ID, SECRET_ACCESS_KEY, Server

from plugin.backup.delivery import backup
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

BUCKET = "pg-backups"
NAMESPACE = "operators"


def bucket_on(server: Server, bucket: str = BUCKET) -> dict[str, Any]:
    """Return an s3Config for a bucket of a server."""
    return {
        "bucketName": bucket,
        "region": "us-east-1",
        "endpoint": server.endpoint,
        "accessKeyId": ACCESS_KEY_ID,
        "secretAccessKey": SECRET_ACCESS_KEY,
    }


def client(server: Server, certificate: Path | None = None) -> Any:
    """Return a client of the server's, which trusts a certificate where one is given."""
    return boto3.client(
        "s3",
        verify=str(certificate) if certificate else None,
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=ACCESS_KEY_ID,
        aws_secret_access_key=SECRET_ACCESS_KEY,
    )


def pod(backup_config: Mapping[str, Any]) -> Pod:
    """Return what a database pod is given under a backup block."""
    spec = {"namespace": {"value": NAMESPACE}, "container": {}, "backupConfig": backup_config}
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": spec,
    }
    handoff = Document("manifest.yaml", yaml.safe_dump(manifest).encode())
    found = backup(read(handoff, None).stack_input.target, NAMESPACE)
    assert found
    config_maps, secrets = planned(found, NAMESPACE, {})
    return Pod(
        environment=config_maps[NAMESPACE, found.config_map_name],
        secret=secrets.get((DATABASE_NAMESPACE, "main-backup-credentials"), {}),
        files=secrets.get((DATABASE_NAMESPACE, "main-backup-files"), {}),
        service_account={},
        annotations={},
    )


def mounted(settings: Mapping[str, str], files: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Write a pod's files into a folder, and return settings that name them there."""
    for name, text in files.items():
        (folder / name).write_text(text)
    return {name: value.replace(FOLDER, str(folder)) for name, value in settings.items()}


def given(first: Mapping[str, str], backup_config: Mapping[str, Any]) -> tuple[Pod, dict[str, str]]:
    """Return a pod, and its environment as Kubernetes expands it."""
    found = pod(backup_config)
    return found, environment(first, found)
