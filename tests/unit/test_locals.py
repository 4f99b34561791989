"""What a deployment is told beside its chart values, and what its stack exports."""

from typing import Any

import pytest
import yaml
from google.protobuf.json_format import MessageToDict

from plugin.chart.chart import Chart
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
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


CHART = Chart("postgres-operator", "2.0.1", {}, "", (), "00", b"")


def deployment(spec: dict[str, Any], label_domain: str | None, chart: Chart | None) -> Locals:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    handoff = Document.from_text("m.yaml", yaml.safe_dump(manifest))
    stack_input = read(handoff, None).stack_input
    return initialize_locals(stack_input, AmbientCluster(), label_domain, chart)


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
    found = deployment(spec, None, None)
    assert MessageToDict(found.outputs, preserving_proto_field_name=True) == outputs


def test_the_archive_says_which_version_it_is() -> None:
    assert deployment({}, None, CHART).outputs.chart_version == "2.0.1"


@pytest.mark.parametrize(
    ("spec", "creates", "nests"),
    [
        ({}, True, True),
        ({"namespace": {"value": "acid"}}, False, False),
        ({"namespace": {"value": "acid"}, "createNamespace": True}, True, False),
        ({"createNamespace": True}, True, True),
    ],
)
def test_namespace(spec: dict[str, Any], *, creates: bool, nests: bool) -> None:
    """A manifest that names it is in the shape of the Go module from January 2026 on."""
    found = deployment(spec, None, None)
    assert (found.creates_namespace, found.nests_release) == (creates, nests)


def test_labels_have_the_domain() -> None:
    found = deployment({}, "planton.ai", None)
    assert found.labels["planton.ai/name"] == "main"
    assert found.own_values["configKubernetes"]["inherited_labels"] == [
        "planton.ai/resource",
        "planton.ai/organization",
        "planton.ai/environment",
        "planton.ai/kind",
        "planton.ai/id",
    ]


def test_pods_inherit_what_azure_looks_for() -> None:
    """Azure's webhook gives an identity to pods of this label alone."""
    guid = "01234567-89ab-cdef-0123-456789abcdef"
    identity = {"clientId": guid, "tenantId": guid}
    azure = {
        "storageAccount": "postgresbackups",
        "containerName": "backups",
        "workloadIdentity": identity,
    }
    backup = {"backupSchedule": "0 2 * * *", "archiveLayout": "recommended", "azureConfig": azure}
    found = deployment({"backupConfig": backup}, None, None)
    inherited = found.own_values["configKubernetes"]["inherited_labels"]
    assert inherited[-1] == "azure.workload.identity/use"
    assert len(inherited) == 6
