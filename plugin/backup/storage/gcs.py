"""Google Cloud Storage."""

from plugin.backup.credentials import GCS_KEY_FILE, credentials
from plugin.backup.storage.storage import File, Identity, LogicalStorage, Storage
from plugin.contract import GcsConfig
from plugin.module.vars import BACKUP_FILES_FOLDER


def gcs(config: GcsConfig, operator_namespace: str) -> Storage:
    """Return how to reach a bucket of Google Cloud Storage.

    WAL-G takes the key from a file alone; without one it asks GKE's metadata
    server, which answers by workload identity.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
    """
    keys = credentials(config, operator_namespace)
    account = config.workload_identity.service_account
    return Storage(
        url=f"gs://{config.bucket_name}",
        server="https://storage.googleapis.com",
        located_by="",
        prefix="WALG_GS_PREFIX",
        clone_prefix="CLONE_WALE_GS_PREFIX",
        files=(
            {"GOOGLE_APPLICATION_CREDENTIALS": File(GCS_KEY_FILE, keys[GCS_KEY_FILE])}
            if keys
            else {}
        ),
        identity=Identity(
            service_account={"iam.gke.io/gcp-service-account": account} if account else {}
        ),
        logical=LogicalStorage(
            values={
                "logical_backup_provider": "gcs",
                "logical_backup_s3_bucket": config.bucket_name,
                "logical_backup_google_application_credentials": (
                    f"{BACKUP_FILES_FOLDER}/{GCS_KEY_FILE}"
                ),
            },
        ),
    )
