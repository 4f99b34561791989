"""The ambient cluster, and a key that is not to change on its way."""

import yaml

from plugin.contract import GCP_GKE, StackInput
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


def test_gke_key_that_yaml_would_read_as_a_number_stays_text() -> None:
    access = cluster_access(gke("1234"), AmbientCluster())
    assert access.kubeconfig
    (user,) = yaml.safe_load(access.kubeconfig.reveal())["users"]
    assert user["user"]["exec"]["args"] == ["1234"]


def test_every_text_is_quoted_for_go() -> None:
    """Go's YAML takes `1e3` and `y`, which Python's writes bare, for no text."""
    access = cluster_access(gke("1e3"), AmbientCluster())
    assert access.kubeconfig
    assert '"1e3"' in access.kubeconfig.reveal()


def test_the_kubeconfig_begins_as_kubectl_writes_it() -> None:
    access = cluster_access(gke("key"), AmbientCluster())
    assert access.kubeconfig
    assert access.kubeconfig.reveal().startswith('"apiVersion": "v1"\n"kind": "Config"\n')
