"""What is allowed, and should be known before it is deployed."""

from collections.abc import Iterator

from plugin.backup.archive_path import archive_path
from plugin.backup.environment import archives, enabled
from plugin.backup.expansion import references
from plugin.backup.retention import deletes_old_backups
from plugin.contract import BackupConfig, Encryption, RestoreSource, Spec
from plugin.module.vars import DEFAULT_FULL_BACKUPS, OPERATOR_VARIABLES

_IDENTITY = {"POD_NAMESPACE", "SCOPE"}
_WAL_E = "is false: Spilo then takes WAL-E, which cannot read what WAL-G wrote"


def backup_warnings(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield path and message of each."""
    if not spec.HasField("backup_config"):
        return
    config = spec.backup_config
    for path, message in _backup_config(config):
        yield f"target.spec.backup_config{path}", message


def _backup_config(config: BackupConfig) -> Iterator[tuple[str, str]]:
    yield from _flags(config)
    yield from _path(config)
    yield from _plain_text(config, "")
    if config.HasField("logical_backup"):
        yield from _dumps(config)
    yield from _azure_identity(config)
    if config.encryption.pgp_key:
        yield from _pgp_key(config.encryption)
    if config.HasField("encryption") and config.HasField("restore_from"):
        yield from _unencrypted_source(config.restore_from)
    if config.HasField("restore_from"):
        yield from _unknown_variables(config.restore_from, ".restore_from")
        yield from _plain_text(config.restore_from, ".restore_from")


def _flags(config: BackupConfig) -> Iterator[tuple[str, str]]:
    if archives(config):
        yield from _retention(config)
    else:
        yield (
            ".enable_wal_g_backup",
            "is false: databases are not backed up, and one that is to be restored in place has"
            " no archive to restore from",
        )
    for flag in ("enable_wal_g_restore", "enable_clone_wal_g_restore"):
        if not enabled(config, flag):
            yield f".{flag}", _WAL_E


def _retention(config: BackupConfig) -> Iterator[tuple[str, str]]:
    kept = config.retention.full_backups or DEFAULT_FULL_BACKUPS
    if not deletes_old_backups(config.backup_schedule, kept):
        yield (
            ".backup_schedule",
            f"never gives {kept} backups within {kept} days, and so old ones are never deleted:"
            " set a lifecycle rule on the bucket, or back up daily",
        )


def _dumps(config: BackupConfig) -> Iterator[tuple[str, str]]:
    here = ".logical_backup"
    if config.HasField("azure_config"):
        yield here, "on Azure the operator's job prints the storage account's key into its log"
    if config.HasField("encryption"):
        yield here, "dumps are not encrypted, whatever encryption says of the archive"
    if config.s3_config.server_side_encryption.kms_key_id:
        yield here, "dumps are encrypted by the account's default KMS key, not by kms_key_id"


def _azure_identity(config: BackupConfig) -> Iterator[tuple[str, str]]:
    azure = {
        ".azure_config": config.azure_config,
        ".restore_from.azure_config": config.restore_from.azure_config,
    }
    for path, block in azure.items():
        if not block.HasField("workload_identity"):
            continue
        yield (
            f"{path}.workload_identity",
            'a database without the label azure.workload.identity/use: "true" on its postgresql'
            " resource reaches nothing",
        )
        if config.HasField("logical_backup"):
            yield (
                ".logical_backup",
                "Azure's proxy is added to the jobs too, which before Kubernetes 1.32 never end",
            )


def _pgp_key(encryption: Encryption) -> Iterator[tuple[str, str]]:
    """Whether a day has passed is not asked: what is checked knows no clock."""
    # Few stack inputs hold such a key.
    from plugin.backup.pgp_expiry import REMEDY, WHY, expiry  # noqa: PLC0415
    from plugin.openpgp.keys import keys  # noqa: PLC0415

    has_passphrase = any(key.has_passphrase for key in keys(encryption.pgp_key))
    if encryption.pgp_key_passphrase and not has_passphrase:
        yield (
            ".encryption.pgp_key_passphrase",
            "opens nothing, as the key has no passphrase: whoever has the key reads the archive",
        )
    end = expiry(encryption.pgp_key)
    if end is not None:
        why = f"expires on {end.date()}: from then on {WHY}; {REMEDY}, and hand it over anew"
        yield ".encryption.pgp_key", why


def _unencrypted_source(source: RestoreSource) -> Iterator[tuple[str, str]]:
    if not source.HasField("encryption"):
        yield (
            ".restore_from",
            "has no encryption: clones read an archive that is not encrypted, whatever encryption"
            " says of the operator's own",
        )


def _path(config: BackupConfig) -> Iterator[tuple[str, str]]:
    """Two archives under one path overwrite and delete each other's backups."""
    given = references(archive_path(config))
    field = _path_field(config, "")
    if "POD_NAMESPACE" not in given:
        yield (
            field,
            "the path lacks $(POD_NAMESPACE): database clusters of one name in two namespaces share"
            " one archive; archive_layout: recommended keeps them apart",
        )
    if "PGVERSION" not in given:
        yield (
            field,
            "the path lacks $(PGVERSION): after a major upgrade the new version writes into the old"
            " one's archive, and neither can be relied on; archive_layout: recommended keeps them"
            " apart",
        )
    joined = [part for part in archive_path(config).split("/") if references(part) >= _IDENTITY]
    if joined:
        yield (
            field,
            "joins $(POD_NAMESPACE) and $(SCOPE): team and a-b make the same as team-a and b;"
            " put a '/' between them",
        )
    yield from _unknown_variables(config, "")


def _unknown_variables(
    config: BackupConfig | RestoreSource, where: str
) -> Iterator[tuple[str, str]]:
    for name in sorted(references(archive_path(config)) - OPERATOR_VARIABLES):
        yield (
            _path_field(config, where),
            f"the operator defines no $({name}), so it stays in the path as it is",
        )


def _path_field(config: BackupConfig | RestoreSource, where: str) -> str:
    """Return the field that the path comes from; the block itself for a layout, of which
    only the default is warned of.
    """
    return f"{where}.s3_prefix_template" if config.s3_prefix_template else where


def _plain_text(config: BackupConfig | RestoreSource, where: str) -> Iterator[tuple[str, str]]:
    if config.s3_config.endpoint.startswith("http:"):
        yield (
            f"{where}.s3_config.endpoint",
            "has no TLS: backups and keys can be read on the way",
        )
