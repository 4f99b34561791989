"""What the chart, and so the operator's configuration, is told of backups."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plugin.backup.storage.choice import Storages
from plugin.backup.storage.storage import LogicalStorage
from plugin.contract import BackupConfig
from plugin.module.vars import (
    BACKUP_CHECKSUM_ANNOTATION,
    BACKUP_FILES_FOLDER,
)
from plugin.sensitive import Value

ChartValues = Mapping[str, Mapping[str, Any]]
"""Values by section of the chart; a checksum among them is still a `Value`."""


class ChartObjects(NamedTuple):
    """The objects that the operator looks for; None for one that is not needed.

    Attributes:
        config_map: `<namespace>/<name>`, the environment of database pods.
        environment: name of the Secret with the keys in it.
        files: name of the Secret that is mounted into database pods.
        logical: name of the Secret with the environment of logical backup jobs.
    """

    config_map: str
    environment: str | None
    files: str | None
    logical: str | None


def chart_values(
    config: BackupConfig, chosen: Storages, objects: ChartObjects, checksum: Value | None
) -> ChartValues:
    """Return the chart's values by section, without a key in any of them.

    Args:
        config: a checked block.
        chosen: its storages.
        objects: which objects the module creates.
        checksum: of the keys; a change restarts the operator, which then looks
            at every database instead of at its next turn.
    """
    kubernetes: dict[str, Any] = {"pod_environment_configmap": objects.config_map}
    if objects.environment:
        kubernetes["pod_environment_secret"] = objects.environment
    if pod_annotations := chosen.identity().pod:
        kubernetes["custom_pod_annotations"] = dict(pod_annotations)
    mounted = {
        "additional_secret_mount": objects.files,
        "additional_secret_mount_path": BACKUP_FILES_FOLDER,
    }
    sections: dict[str, Mapping[str, Any]] = {
        "configKubernetes": kubernetes,
        "configAwsOrGcp": mounted if objects.files else {},
        "configLogicalBackup": _logical_values(config, chosen.own.logical, objects.logical),
        "podAnnotations": {BACKUP_CHECKSUM_ANNOTATION: checksum} if checksum else {},
    }
    return {name: values for name, values in sections.items() if values}


def _logical_values(
    config: BackupConfig, storage: LogicalStorage, secret: str | None
) -> Mapping[str, str]:
    if not config.HasField("logical_backup"):
        return {}
    given = {
        "logical_backup_schedule": config.logical_backup.schedule.strip(),
        "logical_backup_s3_retention_time": config.logical_backup.retention_time,
        "logical_backup_s3_bucket_prefix": config.logical_backup.prefix,
        "logical_backup_cronjob_environment_secret": secret,
    }
    return {
        **storage.values,
        **{name: value for name, value in given.items() if value},
    }
