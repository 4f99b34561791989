"""The environment that makes a database pod back itself up.

The operator copies the ConfigMap's entries into every database pod. There
Spilo's configure_spilo.py turns them into WAL-G's own settings; which program
reads a variable is said beside it.
"""

import re
from collections.abc import Mapping

from plugin.contract import BackupConfig
from plugin.module.vars import DEFAULT_S3_PREFIX_TEMPLATE, R2_ENDPOINT, R2_REGION
from plugin.secret_text import SecretText

Environment = Mapping[str, str | SecretText]
"""Variables by name, those that open something as secrets."""


def backup_credentials(config: BackupConfig) -> Mapping[str, SecretText]:
    """Return the keys to the bucket, by the names that WAL-G reads."""
    return {
        "AWS_ACCESS_KEY_ID": SecretText(config.r2_config.access_key_id),
        "AWS_SECRET_ACCESS_KEY": SecretText(config.r2_config.secret_access_key),
    }


def backup_environment(config: BackupConfig) -> Environment:
    """Return the entries of the ConfigMap that database pods are given."""
    return {
        **_flags(config),
        **(_archive(config) if archives(config) else {}),
        **_storage(config),
        **{name: _literal(key) for name, key in backup_credentials(config).items()},
    }


def archives(config: BackupConfig) -> bool:
    """Whether databases archive their WAL and take base backups."""
    return _enabled(config, "enable_wal_g_backup")


def _enabled(config: BackupConfig, flag: str) -> bool:
    """Unset means true."""
    return bool(getattr(config, flag)) or not config.HasField(flag)


def _flags(config: BackupConfig) -> dict[str, str]:
    """Whether Spilo uses WAL-G for each task. Spilo compares with `true`."""
    flags = {
        "USE_WALG_BACKUP": "enable_wal_g_backup",
        "USE_WALG_RESTORE": "enable_wal_g_restore",
        "CLONE_USE_WALG_RESTORE": "enable_clone_wal_g_restore",
    }
    return {name: str(_enabled(config, flag)).lower() for name, flag in flags.items()}


def _archive(config: BackupConfig) -> dict[str, str]:
    """Where databases archive to, and when.

    Left out when backup is off: with a prefix and without USE_WALG_BACKUP Spilo
    archives by WAL-E to a place without a bucket, which fails until pg_wal has
    filled the disk.
    """
    template = config.s3_prefix_template or DEFAULT_S3_PREFIX_TEMPLATE
    return {
        # Spilo and WAL-G.
        "WALG_S3_PREFIX": f"s3://{config.r2_config.bucket_name}/{template}",
        # Spilo, which writes it to the pod's crontab.
        "BACKUP_SCHEDULE": config.backup_schedule,
    }


def _storage(config: BackupConfig) -> dict[str, str]:
    """How to reach the bucket. Spilo hands all of it but one to WAL-G."""
    return {
        "AWS_ENDPOINT": R2_ENDPOINT.format(account_id=config.r2_config.cloudflare_account_id),
        "AWS_REGION": R2_REGION,
        # Read by nothing; the seed's ConfigMap has it.
        "AWS_FORCE_PATH_STYLE": "true",
        # The name that Spilo and WAL-G do read.
        "AWS_S3_FORCE_PATH_STYLE": "true",
    }


def _literal(key: SecretText) -> SecretText:
    """Escape what Kubernetes would expand in a pod's environment.

    It turns `$(NAME)` into a variable's value and `$$` into `$`.
    """
    return SecretText(re.sub(r"\$(?=[$(])", "$$", key.reveal()))
