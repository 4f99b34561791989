"""Azure Blob Storage."""

from plugin.backup.credentials import credentials
from plugin.backup.storage.storage import Identity, LogicalStorage, Storage
from plugin.contract import AzureConfig
from plugin.module.vars import AZURE_OTHER_CLOUDS, AZURE_PUBLIC_CLOUD

_LOGICAL_KEY = "LOGICAL_BACKUP_AZURE_STORAGE_ACCOUNT_KEY"


def azure(config: AzureConfig, operator_namespace: str) -> Storage:
    """Return how to reach a container of Azure Blob Storage.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
    """
    keys = credentials(config, operator_namespace)
    account_key = keys.get("AZURE_STORAGE_ACCESS_KEY")
    environment = {"AZURE_ENVIRONMENT_NAME": config.environment} if config.environment else {}
    cloud = AZURE_OTHER_CLOUDS.get(config.environment, AZURE_PUBLIC_CLOUD)
    return Storage(
        url=f"azure://{config.container_name}",
        server=f"https://{config.storage_account}.blob.{cloud}",
        located_by="storage_account or environment",
        prefix="WALG_AZ_PREFIX",
        clone_prefix="CLONE_WALG_AZ_PREFIX",
        settings={"AZURE_STORAGE_ACCOUNT": config.storage_account, **environment},
        credentials=keys,
        identity=_identity(config),
        logical=LogicalStorage(
            values={
                "logical_backup_provider": "az",
                # The first folder within the container.
                "logical_backup_s3_bucket": config.container_name,
                "logical_backup_azure_storage_account_name": config.storage_account,
                "logical_backup_azure_storage_container": config.container_name,
            },
            environment={_LOGICAL_KEY: account_key} if account_key else {},
        ),
    )


def _identity(config: AzureConfig) -> Identity:
    """Make pods known to Azure's webhook, and have it add its proxy.

    Spilo hands none of the variables that the webhook sets on to WAL-G, which
    so asks the node's metadata service; the proxy answers in its place.
    """
    identity = config.workload_identity
    if not identity.client_id:
        return Identity()
    return Identity(
        service_account={
            "azure.workload.identity/client-id": identity.client_id,
            "azure.workload.identity/tenant-id": identity.tenant_id,
        },
        pod={"azure.workload.identity/inject-proxy-sidecar": "true"},
        labels=("azure.workload.identity/use",),
    )
