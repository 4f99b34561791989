"""Which cluster: the ambient one, or that of the provider config."""

import yaml

from plugin.contract import DIGITAL_OCEAN_DOKS, GCP_GKE, StackInput
from plugin.kubernetes_provider.cluster_access import AmbientCluster, ClusterAccess, cluster_access
from plugin.secret_text import SecretText


def gke(key: str) -> StackInput:
    stack_input = StackInput()
    stack_input.provider_config.provider = GCP_GKE
    stack_input.provider_config.gcp_gke.cluster_endpoint = "203.0.113.10"
    stack_input.provider_config.gcp_gke.cluster_ca_data = "Y2E="
    stack_input.provider_config.gcp_gke.service_account_key_base64 = key
    return stack_input


def test_ambient_without_a_provider_config() -> None:
    assert cluster_access(StackInput(), AmbientCluster()) == ClusterAccess()
    local = AmbientCluster(context="local")
    assert cluster_access(StackInput(), local) == ClusterAccess(context="local")
    file = AmbientCluster(kubeconfig="/a/path")
    assert cluster_access(StackInput(), file) == ClusterAccess(SecretText("/a/path"))


def test_gke_runs_the_exec_plugin() -> None:
    access = cluster_access(gke("a2V5"), AmbientCluster("/a/path", "local"))
    assert access.context is None
    assert access.kubeconfig
    assert yaml.safe_load(access.kubeconfig.reveal()) == {
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "kube-context",
        "contexts": [
            {"name": "kube-context", "context": {"cluster": "gke-cluster", "user": "kube-user"}}
        ],
        "clusters": [
            {
                "name": "gke-cluster",
                "cluster": {
                    "server": "https://203.0.113.10",
                    "certificate-authority-data": "Y2E=",
                },
            }
        ],
        "users": [
            {
                "name": "kube-user",
                "user": {
                    "exec": {
                        "apiVersion": "client.authentication.k8s.io/v1",
                        "interactiveMode": "Never",
                        "command": "/usr/local/bin/kube-client-go-gcp-exec-plugin",
                        "args": ["a2V5"],
                    }
                },
            }
        ],
    }


def test_gke_key_that_yaml_would_read_as_a_number_stays_text() -> None:
    access = cluster_access(gke("1234"), AmbientCluster())
    assert access.kubeconfig
    (user,) = yaml.safe_load(access.kubeconfig.reveal())["users"]
    assert user["user"]["exec"]["args"] == ["1234"]


def test_doks_kubeconfig_as_given() -> None:
    stack_input = StackInput()
    stack_input.provider_config.provider = DIGITAL_OCEAN_DOKS
    stack_input.provider_config.digital_ocean_doks.kube_config = "kind: Config # as given\n"
    assert cluster_access(stack_input, AmbientCluster()).kubeconfig == SecretText(
        "kind: Config # as given\n"
    )
