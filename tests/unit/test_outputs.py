"""What a stack exports, by its spec."""

from typing import Any

import pytest
import yaml
from google.protobuf.json_format import MessageToDict

from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import initialize_locals
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

PLAIN = {
    "namespace": "postgres-operator",
    "service": "postgres-operator",
    "port_forward_command": (
        "kubectl port-forward svc/postgres-operator -n postgres-operator 8080:8080"
    ),
    "kube_endpoint": "postgres-operator.postgres-operator.svc.cluster.local",
    "release_name": "postgres-operator",
    "chart_version": "1.12.2",
    "pod_service_account": "postgres-pod",
}
BACKUP = {
    "backupSchedule": "0 2 * * *",
    "r2Config": {
        "cloudflareAccountId": "0123456789abcdef0123456789abcdef",
        "bucketName": "postgres-backups",
        "accessKeyId": "example-id",
        "secretAccessKey": "example-secret",
    },
}
WATCHING = {
    "service": "postgres-operator-billing",
    "port_forward_command": "kubectl port-forward svc/postgres-operator-billing -n acid 8080:8080",
    "kube_endpoint": "postgres-operator-billing.acid.svc.cluster.local",
    "release_name": "postgres-operator-billing",
    "watched_namespaces": ["billing"],
    "pod_service_account": "postgres-pod-billing",
}


@pytest.mark.parametrize(
    ("spec", "outputs"),
    [
        ({}, PLAIN),
        ({"helm": {"version": "1.15.1"}}, {**PLAIN, "chart_version": "1.15.1"}),
        (
            {"backupConfig": BACKUP},
            {**PLAIN, "backup_config_map": "postgres-operator/postgres-pod-backup-config"},
        ),
        (
            {"namespace": {"value": "acid"}, "watchedNamespaces": ["billing"]},
            {**PLAIN, "namespace": "acid", **WATCHING},
        ),
    ],
)
def test_outputs(spec: dict[str, Any], outputs: dict[str, Any]) -> None:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    handoff = Document.from_text("m.yaml", yaml.safe_dump(manifest))
    found = initialize_locals(read(handoff, None).stack_input, AmbientCluster(), None, None)
    assert MessageToDict(found.outputs, preserving_proto_field_name=True) == outputs
