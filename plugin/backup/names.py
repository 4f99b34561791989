"""What the backup objects are called."""

from typing import NamedTuple

from plugin.contract import Target
from plugin.module.vars import (
    BACKUP_CONFIG_MAP_NAME,
    BACKUP_CONFIG_MAP_SUFFIX,
    BACKUP_FILES_NAME,
    BACKUP_FILES_SUFFIX,
    BACKUP_SECRET_NAME,
    BACKUP_SECRET_SUFFIX,
    LOGICAL_BACKUP_NAME,
    LOGICAL_BACKUP_SUFFIX,
)
from plugin.operator_namespace import names_namespace


class BackupNames(NamedTuple):
    """Names of the backup objects, in whichever namespace they are.

    Attributes:
        config_map: with the environment of database pods.
        secret: with the keys in that environment.
        files: Secret with the files that the environment holds the paths of.
        logical: Secret with the environment of logical backup jobs.
    """

    config_map: str
    secret: str
    files: str
    logical: str


def backup_names(target: Target) -> BackupNames:
    """Return the names: after the resource where the spec names a namespace,
    else the seed's.
    """
    if not names_namespace(target.spec):
        return BackupNames(
            config_map=BACKUP_CONFIG_MAP_NAME,
            secret=BACKUP_SECRET_NAME,
            files=BACKUP_FILES_NAME,
            logical=LOGICAL_BACKUP_NAME,
        )
    name = target.metadata.name
    return BackupNames(
        config_map=f"{name}{BACKUP_CONFIG_MAP_SUFFIX}",
        secret=f"{name}{BACKUP_SECRET_SUFFIX}",
        files=f"{name}{BACKUP_FILES_SUFFIX}",
        logical=f"{name}{LOGICAL_BACKUP_SUFFIX}",
    )
