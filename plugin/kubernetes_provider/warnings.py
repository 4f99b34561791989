"""What is allowed, and should be known before the cluster is signed in to."""

from collections.abc import Iterator

from plugin.contract import DIGITAL_OCEAN_DOKS, ProviderConfig
from plugin.kubernetes_provider.gcp_gke import leaves_key_unused
from plugin.kubernetes_provider.kubeconfig_warnings import kubeconfig_warnings


def cluster_warnings(config: ProviderConfig) -> Iterator[tuple[str, str]]:
    """Yield path and message of each."""
    if leaves_key_unused(config.gcp_gke):
        yield (
            "provider_config.gcp_gke.service_account_key_base64",
            "is not used by gke_gcloud_auth_plugin, which signs in as gcloud is signed in on this"
            " machine: an overlay removes it with serviceAccountKeyBase64: null",
        )
    if config.provider == DIGITAL_OCEAN_DOKS:
        doks = config.digital_ocean_doks
        for message in kubeconfig_warnings(doks.kube_config, doks.context):
            yield "provider_config.digital_ocean_doks.kube_config", message
