"""How GKE is signed in to: by the platform's plugin and a key, or by Google's."""

from plugin.contract import GOOGLES_AUTH_PLUGIN, GcpGke
from plugin.kubernetes_provider.exec_kubeconfig import ExecPlugin
from plugin.module.vars import EXEC_API_VERSION_BETA, GCP_EXEC_PLUGIN, GKE_AUTH_PLUGIN


def gcp_gke_plugin(gke: GcpGke) -> ExecPlugin:
    """Return the plugin that the block chose.

    Google's answers in v1beta1, whatever it is asked in, and is told the
    cluster as in the kubeconfigs that gcloud writes (kubernetes/cloud-provider-gcp,
    cmd/gke-gcloud-auth-plugin/cred.go).
    """
    if gke.auth_plugin == GOOGLES_AUTH_PLUGIN:
        return ExecPlugin(GKE_AUTH_PLUGIN, api_version=EXEC_API_VERSION_BETA, takes_cluster=True)
    return ExecPlugin(GCP_EXEC_PLUGIN, (gke.service_account_key_base64,))


def leaves_key_unused(gke: GcpGke) -> bool:
    """Whether a key is given that no plugin is given: Google's takes one from a file alone."""
    return gke.auth_plugin == GOOGLES_AUTH_PLUGIN and bool(gke.service_account_key_base64)
