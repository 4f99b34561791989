"""The environment that makes a database pod back itself up, and find its source
where it is a clone.

The operator gives it to every database pod. There Spilo's configure_spilo.py
turns it into WAL-G's own settings: those without a prefix for the database
itself, those with `CLONE_` for the archive that it is a clone of.
"""

from collections.abc import Mapping
from typing import NamedTuple

from plugin.backup.archive_path import archive_path, clone_prefix
from plugin.backup.encryption import encryption
from plugin.backup.storage.choice import Storages
from plugin.backup.storage.storage import File, Storage
from plugin.contract import BackupConfig, Compression
from plugin.module.vars import BACKUP_FILES_FOLDER
from plugin.sensitive import Sensitive, only_read

Variables = Mapping[str, str | Sensitive]


class PodEnvironment(NamedTuple):
    """What database pods are given.

    Attributes:
        plain: variables that everyone may read; Kubernetes expands `$(NAME)`.
        sensitive: variables that open something.
        files: contents by name, of the files that variables hold the path of.
    """

    plain: Mapping[str, str]
    sensitive: Mapping[str, Sensitive]
    files: Variables


def pod_environment(
    config: BackupConfig, chosen: Storages, operator_namespace: str
) -> PodEnvironment:
    """Return the environment of a checked backup block.

    Args:
        config: the block.
        chosen: its storages.
        operator_namespace: where an existing Secret is that names no other.
    """
    own, source = chosen.own, chosen.source
    variables = {
        **_flags(config),
        **(_archive(config, own) if archives(config) else {}),
        **own.settings,
        **own.writing,
        **own.credentials,
        **_paths(own.files),
        **encryption(config.encryption, operator_namespace),
        **_tuning(config),
        **_clone(config, source, operator_namespace),
    }
    files = (*own.files.values(), *source.files.values())
    return PodEnvironment(
        plain={name: value for name, value in variables.items() if isinstance(value, str)},
        sensitive={name: value for name, value in variables.items() if not isinstance(value, str)},
        files={file.name: file.content for file in files},
    )


def archives(config: BackupConfig) -> bool:
    """Whether databases archive their WAL and take base backups."""
    return enabled(config, "enable_wal_g_backup")


def enabled(config: BackupConfig, flag: str) -> bool:
    """Whether a flag is on, as it is where nobody set it."""
    return bool(getattr(config, flag)) or not config.HasField(flag)


def _flags(config: BackupConfig) -> dict[str, str]:
    """Whether Spilo uses WAL-G for each task. Spilo compares with `true`."""
    flags = {
        "USE_WALG_BACKUP": "enable_wal_g_backup",
        "USE_WALG_RESTORE": "enable_wal_g_restore",
        "CLONE_USE_WALG_RESTORE": "enable_clone_wal_g_restore",
    }
    return {name: str(enabled(config, flag)).lower() for name, flag in flags.items()}


def _archive(config: BackupConfig, own: Storage) -> dict[str, str]:
    """Where databases archive to, when, and how long it is kept.

    Left out when backup is off: with a prefix and without USE_WALG_BACKUP Spilo
    archives by WAL-E to a place without a bucket, which fails until pg_wal has
    filled the disk.
    """
    retained = config.retention.full_backups
    return {
        # Spilo and WAL-G.
        own.prefix: f"{own.url}/{archive_path(config)}",
        # Spilo, which writes it to the pod's crontab, in front of the command of
        # a base backup: there it takes variables that Spilo hands on nowhere.
        "BACKUP_SCHEDULE": " ".join(
            [config.backup_schedule, *(f"{n}={v}" for n, v in own.base_backups.items())]
        ),
        # The first base backup, which runs in the pod's own environment.
        **own.base_backups,
        # Spilo's postgres_backup.sh, which counts backups and days alike.
        **({"BACKUP_NUM_TO_RETAIN": str(retained)} if retained else {}),
    }


def _tuning(config: BackupConfig) -> dict[str, str]:
    """Spilo hands all of it to WAL-G."""
    tuning = {
        "WALG_UPLOAD_CONCURRENCY": config.upload_concurrency,
        "WALG_DOWNLOAD_CONCURRENCY": config.download_concurrency,
        "CLONE_WALG_DOWNLOAD_CONCURRENCY": config.download_concurrency,
    }
    method = {"WALG_COMPRESSION_METHOD": Compression.Name(config.compression)}
    return {
        **{name: str(number) for name, number in tuning.items() if number},
        **(method if config.compression else {}),
    }


def _clone(config: BackupConfig, source: Storage, operator_namespace: str) -> Variables:
    """Return what a clone needs to reach its source.

    Spilo's clone settings fall back on nothing, so all of them are said again.
    In a database that is no clone they do nothing.
    """
    block = config.restore_from if config.HasField("restore_from") else config
    keys = encryption(block.encryption, operator_namespace)
    needed = {
        **source.settings,
        **source.reading,
        **source.credentials,
        **_paths(source.files),
        **(_only_read(keys) if config.HasField("restore_from") else keys),
    }
    return {
        source.clone_prefix: clone_prefix(f"{source.url}/{archive_path(block)}"),
        **{f"CLONE_{name}": value for name, value in needed.items()},
    }


def _only_read(variables: Variables) -> Variables:
    return {
        name: value if isinstance(value, str) else only_read(value)
        for name, value in variables.items()
    }


def _paths(files: Mapping[str, File]) -> dict[str, str]:
    return {variable: f"{BACKUP_FILES_FOLDER}/{file.name}" for variable, file in files.items()}
