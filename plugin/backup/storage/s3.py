"""AWS S3, and every server that speaks its protocol."""

from plugin.backup.certificates import certificates
from plugin.backup.credentials import credentials
from plugin.backup.storage.storage import File, Identity, LogicalStorage, Storage
from plugin.contract import S3Config
from plugin.module.vars import BACKUP_FILES_FOLDER, IRSA_TOKEN_FILE, ROLE_ANNOTATION

_CA_FILE = "ca.crt"


def s3(config: S3Config, operator_namespace: str) -> Storage:
    """Return how to reach an S3 bucket.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
    """
    keys = credentials(config, operator_namespace)
    certificate = "\n".join(certificates(config.ca_certificate))
    return Storage(
        url=f"s3://{config.bucket_name}",
        server=config.endpoint or f"https://s3.{config.region}.amazonaws.com",
        located_by="endpoint" if config.endpoint else "region",
        prefix="WALG_S3_PREFIX",
        clone_prefix="CLONE_WALE_S3_PREFIX",
        settings={"AWS_REGION": config.region, **_addressing(config)},
        writing=_server_side_encryption(config),
        base_backups=(
            {"WALG_S3_STORAGE_CLASS": config.storage_class} if config.storage_class else {}
        ),
        reading=_role(config),
        credentials=keys,
        files={"WALG_S3_CA_CERT_FILE": File(_CA_FILE, f"{certificate}\n")} if certificate else {},
        identity=_identity(config),
        logical=LogicalStorage(
            values={
                "logical_backup_provider": "s3",
                "logical_backup_s3_bucket": config.bucket_name,
                "logical_backup_s3_region": config.region,
                **({"logical_backup_s3_endpoint": config.endpoint} if config.endpoint else {}),
                "logical_backup_s3_sse": _logical_encryption(config),
            },
            # The job's AWS command line reads this name.
            environment={
                **keys,
                **({"AWS_CA_BUNDLE": f"{BACKUP_FILES_FOLDER}/{_CA_FILE}"} if certificate else {}),
            },
        ),
    )


def _path_style(config: S3Config) -> bool:
    """Whether the bucket's name stands in a URL's path: with an endpoint, unless
    the block says otherwise.
    """
    given = config.HasField("force_path_style")
    return config.force_path_style if given else bool(config.endpoint)


def _addressing(config: S3Config) -> dict[str, str]:
    """Say where the server is, and where in a URL the bucket's name stands.

    With an endpoint Spilo ignores AWS_S3_FORCE_PATH_STYLE, and sets it by the
    convention that WALE_S3_ENDPOINT names, which is `path` without one.
    """
    if not config.endpoint:
        return {"AWS_S3_FORCE_PATH_STYLE": "true"} if _path_style(config) else {}
    if _path_style(config):
        return {"AWS_ENDPOINT": config.endpoint}
    scheme, _, host = config.endpoint.partition("://")
    return {
        "AWS_ENDPOINT": config.endpoint,
        "WALE_S3_ENDPOINT": f"{scheme}+virtualhost://{host}",
    }


def _server_side_encryption(config: S3Config) -> dict[str, str]:
    """Left unset, Spilo asks for AES256 where there is no endpoint."""
    asked = config.server_side_encryption
    by_algorithm = {
        "": {},
        # Read by Spilo alone.
        "none": {"WALG_DISABLE_S3_SSE": "true"},
        "AES256": {"WALG_S3_SSE": "AES256"},
        "aws:kms": {"WALG_S3_SSE": "aws:kms", "WALG_S3_SSE_KMS_ID": asked.kms_key_id},
    }
    return by_algorithm[asked.algorithm]


def _logical_encryption(config: S3Config) -> str:
    """The chart's own AES256 is refused by many a server that is not AWS's."""
    asked = config.server_side_encryption.algorithm
    default = "" if config.endpoint else "AES256"
    return "" if asked == "none" else asked or default


def _role(config: S3Config) -> dict[str, str]:
    """Take on a role in a clone. Outside of one AWS's webhook says all this, and
    mounts no token where it finds it said already.
    """
    role = config.workload_identity.role_arn
    if not role:
        return {}
    return {
        "AWS_ROLE_ARN": role,
        "AWS_WEB_IDENTITY_TOKEN_FILE": IRSA_TOKEN_FILE,
        "AWS_STS_REGIONAL_ENDPOINTS": "regional",
    }


def _identity(config: S3Config) -> Identity:
    role = config.workload_identity.role_arn
    if not role:
        return Identity()
    return Identity(
        service_account={
            ROLE_ANNOTATION: role,
            "eks.amazonaws.com/sts-regional-endpoints": "true",
        }
    )
