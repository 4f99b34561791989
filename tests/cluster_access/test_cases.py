"""Each cloud's credentials, and the kubeconfig that they become.

What is expected is worked out from what the clouds' own tools take and read:
awscli/customizations/eks/get_token.py of aws/aws-cli, pkg/internal/token/options.go
of Azure/kubelogin, cmd/gke-gcloud-auth-plugin/cred.go of kubernetes/cloud-provider-gcp.
In the cases AUTHORITY stands for `authority.pem`, in base64.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.kubernetes_provider.cluster_access import AmbientCluster, cluster_access
from plugin.kubernetes_provider.warnings import cluster_warnings
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import read

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.yaml"))
TARGET = {
    "apiVersion": "kubernetes.project-planton.org/v1",
    "kind": "KubernetesZalandoPostgresOperator",
    "metadata": {"name": "main"},
    "spec": {"container": {}},
}


def load(path: Path, authority: str) -> Any:
    return yaml.safe_load(path.read_text().replace("AUTHORITY", authority))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_becomes_the_kubeconfig(path: Path, authority: str) -> None:
    case = load(path, authority)
    handoff = yaml.safe_dump({"target": TARGET, "provider_config": case["provider_config"]})
    overlay = Document("overlay", case["overlay"].encode()) if "overlay" in case else None
    document = Document("handoff", handoff.encode())
    stack_input = read(document, Overlays(provider_config=overlay)).stack_input
    access = cluster_access(stack_input, AmbientCluster("/a/path", "ambient"))
    assert access.kubeconfig
    text = access.kubeconfig.reveal()
    if "given" in case:
        assert text == case["given"]
    else:
        assert yaml.safe_load(text) == case["kubeconfig"]
    assert (access.context, access.exec_command) == (case.get("context"), case.get("command"))
    warned = [list(warning) for warning in cluster_warnings(stack_input.provider_config)]
    assert warned == case.get("warnings", [])


def test_no_case_is_missed() -> None:
    assert len(CASES) == 14
