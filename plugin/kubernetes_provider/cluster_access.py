"""How Pulumi's Kubernetes provider reaches the cluster."""

from dataclasses import dataclass, field
from typing import NamedTuple

from plugin.contract import (
    AWS_EKS,
    AZURE_AKS,
    DIGITAL_OCEAN_DOKS,
    GCP_GKE,
    AwsEks,
    AzureAks,
    GcpGke,
    ProviderConfig,
    StackInput,
)
from plugin.kubernetes_provider.aws_eks import aws_eks_plugin
from plugin.kubernetes_provider.azure_aks import azure_aks_plugin
from plugin.kubernetes_provider.exec_kubeconfig import Cluster, ExecPlugin, exec_kubeconfig
from plugin.kubernetes_provider.gcp_gke import gcp_gke_plugin
from plugin.kubernetes_provider.given_kubeconfig import exec_command
from plugin.secret_text import SecretText


@dataclass(frozen=True, slots=True)
class ClusterAccess:
    """A kubeconfig, or none for that of the user's home.

    Attributes:
        context: chooses in the kubeconfig.
        exec_command: what the kubeconfig's user runs to sign in, if it is known
            to run something. A part of the kubeconfig, and so not in `repr`.
    """

    kubeconfig: SecretText | None = None
    context: str | None = None
    exec_command: str | None = field(default=None, repr=False)


class AmbientCluster(NamedTuple):
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
    return _ACCESS[config.provider](config)


def _gcp_gke(config: ProviderConfig) -> ClusterAccess:
    return _by_plugin("gke-cluster", config.gcp_gke, gcp_gke_plugin(config.gcp_gke))


def _aws_eks(config: ProviderConfig) -> ClusterAccess:
    return _by_plugin("eks-cluster", config.aws_eks, aws_eks_plugin(config.aws_eks))


def _azure_aks(config: ProviderConfig) -> ClusterAccess:
    return _by_plugin("aks-cluster", config.azure_aks, azure_aks_plugin(config.azure_aks))


def _digital_ocean_doks(config: ProviderConfig) -> ClusterAccess:
    doks = config.digital_ocean_doks
    return ClusterAccess(
        SecretText(doks.kube_config),
        doks.context or None,
        exec_command(doks.kube_config, doks.context),
    )


def _by_plugin(name: str, block: GcpGke | AwsEks | AzureAks, plugin: ExecPlugin) -> ClusterAccess:
    cluster = Cluster(name, block.cluster_endpoint, block.cluster_ca_data)
    return ClusterAccess(SecretText(exec_kubeconfig(cluster, plugin)), exec_command=plugin.command)


_ACCESS = {
    GCP_GKE: _gcp_gke,
    AWS_EKS: _aws_eks,
    AZURE_AKS: _azure_aks,
    DIGITAL_OCEAN_DOKS: _digital_ocean_doks,
}
"""The providers that the contract's rules let through."""
