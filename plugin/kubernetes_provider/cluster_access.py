"""How Pulumi's Kubernetes provider reaches the cluster."""

from dataclasses import dataclass

import yaml

from plugin.contract import DIGITAL_OCEAN_DOKS, GCP_GKE, ProviderConfig, StackInput
from plugin.module.vars import EXEC_API_VERSION, GCP_EXEC_PLUGIN
from plugin.secret_text import SecretText


@dataclass(frozen=True, slots=True)
class ClusterAccess:
    """A kubeconfig, or none for that of the user's home; `context` chooses in it."""

    kubeconfig: SecretText | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class AmbientCluster:
    """What the environment says of the cluster, each empty where it says nothing.

    Attributes:
        kubeconfig: path, paths or text of `KUBECONFIG`. Pulumi's SDK would read
            the variable too, but hand a text on as no secret.
        context: of `KUBE_CTX`.
    """

    kubeconfig: str = ""
    context: str = ""


def cluster_access(stack_input: StackInput, ambient: AmbientCluster) -> ClusterAccess:
    """Return how to reach the cluster of a checked stack input.

    Args:
        stack_input: its provider config brings a cluster of its own.
        ambient: the cluster where there is no provider config.
    """
    if not stack_input.HasField("provider_config"):
        kubeconfig = SecretText(ambient.kubeconfig) if ambient.kubeconfig else None
        return ClusterAccess(kubeconfig, ambient.context or None)
    config = stack_input.provider_config
    return ClusterAccess(kubeconfig=SecretText(_KUBECONFIGS[config.provider](config)))


def _gcp_gke(config: ProviderConfig) -> str:
    """Build the kubeconfig that the Go module builds from a template."""
    gke = config.gcp_gke
    exec_plugin = {
        "apiVersion": EXEC_API_VERSION,
        "interactiveMode": "Never",
        "command": GCP_EXEC_PLUGIN,
        "args": [gke.service_account_key_base64],
    }
    cluster = {
        "server": f"https://{gke.cluster_endpoint}",
        "certificate-authority-data": gke.cluster_ca_data,
    }
    context = {"cluster": "gke-cluster", "user": "kube-user"}
    kubeconfig = {
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "kube-context",
        "contexts": [{"name": "kube-context", "context": context}],
        "clusters": [{"name": "gke-cluster", "cluster": cluster}],
        "users": [{"name": "kube-user", "user": {"exec": exec_plugin}}],
    }
    return yaml.safe_dump(kubeconfig, sort_keys=False)


def _digital_ocean_doks(config: ProviderConfig) -> str:
    return str(config.digital_ocean_doks.kube_config)


_KUBECONFIGS = {GCP_GKE: _gcp_gke, DIGITAL_OCEAN_DOKS: _digital_ocean_doks}
"""The providers that the contract's rules let through."""
