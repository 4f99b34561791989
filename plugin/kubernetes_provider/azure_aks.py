"""How AKS is signed in to: by Azure's `kubelogin get-token`.

Options, variables and which of them wins: Azure/kubelogin, pkg/internal/token/options.go.
It answers in the version that it is asked in (execCredentialWriter.go there).
"""

from plugin.contract import AzureAks
from plugin.kubernetes_provider.exec_kubeconfig import ExecPlugin
from plugin.module.vars import AKS_SERVER_ID, KUBELOGIN


def azure_aks_plugin(aks: AzureAks) -> ExecPlugin:
    """Return the command for the identity that the block has."""
    if not aks.HasField("service_principal"):
        identity = aks.workload_identity
        return _plugin("workloadidentity", identity.tenant_id, identity.client_id)
    principal = aks.service_principal
    return _plugin(
        "spn",
        principal.tenant_id,
        principal.client_id,
        # The first is the name that every release reads, the second wins over
        # it, and a certificate would win over both.
        ("AAD_SERVICE_PRINCIPAL_CLIENT_SECRET", principal.client_secret),
        ("AZURE_CLIENT_SECRET", principal.client_secret),
        ("AZURE_CLIENT_CERTIFICATE_PATH", ""),
    )


def _plugin(login: str, tenant: str, client: str, *secrets: tuple[str, str]) -> ExecPlugin:
    """To kubelogin the environment counts for more than options do. So what the
    machine may hold for another identity is set here as well.
    """
    who = (("AAD_LOGIN_METHOD", login), ("AZURE_TENANT_ID", tenant), ("AZURE_CLIENT_ID", client))
    where = ("--server-id", AKS_SERVER_ID, "--tenant-id", tenant, "--client-id", client)
    return ExecPlugin(KUBELOGIN, ("get-token", "--login", login, *where), (*who, *secrets))
