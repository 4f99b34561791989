"""Cloudflare R2: S3's protocol, at an endpoint and a region of its own."""

from plugin.backup.storage.s3 import s3
from plugin.backup.storage.storage import Storage
from plugin.contract import R2Config, S3Config
from plugin.module.vars import R2_ENDPOINT, R2_PATH_STYLE, R2_REGION

_RESTRICTED = {R2Config.eu: ".eu", R2Config.fedramp: ".fedramp"}
"""What a jurisdiction adds to the account's name in the endpoint."""


def r2(config: R2Config, operator_namespace: str) -> Storage:
    """Return how to reach an R2 bucket.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
    """
    host = config.cloudflare_account_id + _RESTRICTED.get(config.jurisdiction, "")
    bucket = S3Config(
        bucket_name=config.bucket_name,
        region=R2_REGION,
        endpoint=R2_ENDPOINT.format(host=host),
        access_key_id=config.access_key_id,
        secret_access_key=config.secret_access_key,
    )
    if config.HasField("existing_secret"):
        bucket.existing_secret.CopyFrom(config.existing_secret)
    return s3(bucket, operator_namespace)._replace(
        located_by="cloudflare_account_id or jurisdiction", writing=R2_PATH_STYLE
    )
