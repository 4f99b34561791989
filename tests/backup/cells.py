"""The cells of the table storage by credentials by delivery, one file each.

Not a test: what the tests of a cell share.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from plugin.backup.delivery import Backup
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

CELLS = sorted((Path(__file__).parent / "cells").glob("*.yaml"))
DATABASE_NAMESPACE = "analytics"
FOLDER = "/meta/credentials"

_CHECKSUM = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Pod:
    """What a database pod is given by the operator.

    `environment` are plain values, `secret` those that come from a Secret,
    `files` the contents of what is mounted at `FOLDER`.
    """

    environment: Mapping[str, str]
    secret: Mapping[str, str]
    files: Mapping[str, str]
    service_account: Mapping[str, str]
    annotations: Mapping[str, str]


def load(path: Path) -> Any:
    return yaml.load(path.read_text(), Loader=yaml.CSafeLoader)


def possible() -> list[Path]:
    return [path for path in CELLS if not load(path).get("refused")]


def expected(cell: Any) -> Pod:
    return Pod(
        environment=cell["environment"],
        secret=cell["secret_environment"],
        files=cell["files"],
        service_account=cell["service_account"],
        annotations=cell["pod_annotations"],
    )


def manifest(cell: Any, *, create_namespace: bool = True) -> Document:
    text = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {
            "namespace": {"value": "postgres-operator"},
            "createNamespace": create_namespace,
            "container": {},
            "backupConfig": cell["backup_config"],
        },
    }
    return Document("manifest.yaml", yaml.safe_dump(text).encode())


def plan_of(cell: Any) -> tuple[Locals, Backup]:
    stack_input = read(manifest(cell), None).stack_input
    locals_ = initialize_locals(stack_input, AmbientCluster(), None, None)
    assert locals_.backup
    return locals_, locals_.backup


def cluster(cell: Any) -> dict[str, Any]:
    """Return the existing Secrets of a cell as a cluster gives them out."""
    return {
        name: {
            "data": {key: base64.b64encode(value.encode()).decode() for key, value in texts.items()}
        }
        for name, texts in cell.get("existing", {}).items()
    }


def without_checksum(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which a checksum, if there is one, is a word."""
    return {
        name: "<checksum>"
        if name == "BACKUP_CREDENTIALS_CHECKSUM" and _CHECKSUM.fullmatch(value)
        else value
        for name, value in environment.items()
    }
