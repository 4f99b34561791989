"""What is allowed, and should be known before it is deployed."""

from collections.abc import Iterator

from plugin.backup.archive_path import archive_path
from plugin.backup.environment import archives, enabled
from plugin.backup.expansion import references
from plugin.contract import BackupConfig, RestoreSource, Spec
from plugin.module.vars import OPERATOR_VARIABLES

_WAL_E = "is false: Spilo then takes WAL-E, which cannot read what WAL-G wrote"


def backup_warnings(spec: Spec) -> Iterator[str]:
    """Yield each, as field and sentence."""
    if not spec.HasField("backup_config"):
        return
    config = spec.backup_config
    yield from _flags(config)
    yield from _path(config, "backup_config")
    yield from _plain_text(config, "backup_config")
    if config.HasField("logical_backup") and config.HasField("azure_config"):
        yield (
            "backup_config.logical_backup: on Azure the operator's job prints the storage"
            " account's key into its log"
        )
    if config.HasField("restore_from"):
        yield from _unknown_variables(config.restore_from, "backup_config.restore_from")
        yield from _plain_text(config.restore_from, "backup_config.restore_from")


def _flags(config: BackupConfig) -> Iterator[str]:
    if not archives(config):
        yield (
            "enable_wal_g_backup is false: databases are not backed up, and one that is to be"
            " restored in place has no archive to restore from"
        )
    for flag in ("enable_wal_g_restore", "enable_clone_wal_g_restore"):
        if not enabled(config, flag):
            yield f"{flag} {_WAL_E}"


def _path(config: BackupConfig, where: str) -> Iterator[str]:
    """Two archives under one path overwrite and delete each other's backups."""
    given = references(archive_path(config))
    if "POD_NAMESPACE" not in given:
        yield (
            f"{_path_field(config, where)} lacks $(POD_NAMESPACE): database clusters of one name"
            " in two namespaces share one archive; archive_layout: recommended keeps them apart"
        )
    if "PGVERSION" not in given:
        yield (
            f"{_path_field(config, where)} lacks $(PGVERSION): after a major upgrade the new"
            " version writes into the old one's archive, and neither can be relied on;"
            " archive_layout: recommended keeps them apart"
        )
    yield from _unknown_variables(config, where)


def _unknown_variables(config: BackupConfig | RestoreSource, where: str) -> Iterator[str]:
    for name in sorted(references(archive_path(config)) - OPERATOR_VARIABLES):
        yield (
            f"{_path_field(config, where)}: the operator defines no $({name}), which so stays"
            " in the path as it is"
        )


def _path_field(config: BackupConfig | RestoreSource, where: str) -> str:
    given = "s3_prefix_template" if config.s3_prefix_template else "archive_layout"
    return f"{where}.{given}"


def _plain_text(config: BackupConfig | RestoreSource, where: str) -> Iterator[str]:
    if config.s3_config.endpoint.startswith("http:"):
        yield f"{where}.s3_config.endpoint has no TLS: backups and keys can be read on the way"
