"""Cloudflare R2."""

from plugin.backup.credentials import credentials
from plugin.backup.storage.storage import LogicalStorage, Storage
from plugin.contract import R2Config
from plugin.module.vars import R2_ENDPOINT, R2_REGION


def r2(config: R2Config, operator_namespace: str) -> Storage:
    """Return how to reach an R2 bucket."""
    endpoint = _endpoint(config)
    keys = credentials(config, operator_namespace)
    return Storage(
        url=f"s3://{config.bucket_name}",
        prefix="WALG_S3_PREFIX",
        clone_prefix="CLONE_WALE_S3_PREFIX",
        settings={"AWS_ENDPOINT": endpoint, "AWS_REGION": R2_REGION},
        writing={
            # Read by nothing; the seed's ConfigMap has it.
            "AWS_FORCE_PATH_STYLE": "true",
            # The name that Spilo and WAL-G do read.
            "AWS_S3_FORCE_PATH_STYLE": "true",
        },
        credentials=keys,
        logical=LogicalStorage(
            values={
                "logical_backup_provider": "s3",
                "logical_backup_s3_bucket": config.bucket_name,
                "logical_backup_s3_region": R2_REGION,
                "logical_backup_s3_endpoint": endpoint,
                # R2 refuses the AES256 that is the chart's default.
                "logical_backup_s3_sse": "",
            },
            environment=keys,
        ),
    )


def _endpoint(config: R2Config) -> str:
    jurisdictions = (R2Config.eu, R2Config.fedramp)
    account = config.cloudflare_account_id
    restricted = config.jurisdiction in jurisdictions
    name = R2Config.Jurisdiction.Name(config.jurisdiction)
    return R2_ENDPOINT.format(host=f"{account}.{name}" if restricted else account)
