"""Settings of the operator by which data, backups or databases can be lost, or an archive moves."""

from typing import Final

from plugin.effects.change import Change, text
from plugin.effects.effect import Effect
from plugin.effects.row import Row, becomes
from plugin.effects.table import sources

_OFF = ("", "false")
_BUCKETS = ("wal_s3_bucket", "wal_gs_bucket", "wal_az_storage_account")

_ARCHIVES = (
    Row(
        ("pod_environment_configmap",),
        Effect.DATA_AT_RISK,
        "without its variables databases no longer archive: after the restart nothing later than"
        " it can be restored",
        sources.POD_CONFIG_MAP,
        when=Change.removed,
    ),
    Row(
        _BUCKETS,
        Effect.ARCHIVE_MOVES,
        "it says where databases archive whose variables give no prefix: after the restart that is"
        " another place, and nothing can be restored from there before the next base backup",
        sources.POD_ENVIRONMENT,
    ),
    Row(
        ("enable_pgversion_env_var",),
        Effect.ARCHIVE_MOVES,
        "Kubernetes puts PGVERSION in the archive's path only where the operator sets it: after"
        " the restart databases archive to another folder",
        sources.POD_ENVIRONMENT,
    ),
    Row(
        ("enable_spilo_wal_path_compat",),
        Effect.OPERATOR_RESTART,
        "off is what the operator takes where it is told nothing",
        sources.START,
        when=lambda change: text(change.before) in _OFF and text(change.after) in _OFF,
    ),
    Row(
        ("enable_spilo_wal_path_compat",),
        Effect.ARCHIVE_MOVES,
        "Spilo makes up the path of an archive in another way, where no prefix is given",
        sources.POD_ENVIRONMENT,
    ),
    Row(
        (
            "logical_backup_provider",
            "logical_backup_s3_bucket",
            "logical_backup_s3_bucket_prefix",
            "logical_backup_s3_endpoint",
            "logical_backup_azure_storage_account_name",
            "logical_backup_azure_storage_container",
        ),
        Effect.ARCHIVE_MOVES,
        "the next logical backup goes to the new place; the old dumps stay where they are, and"
        " WAL and base backups are not touched",
        sources.DUMP,
    ),
    Row(
        ("logical_backup_s3_retention_time",),
        Effect.BESIDE_PODS,
        "old dumps are no longer deleted",
        sources.DUMP,
        when=lambda change: not change.after or change.removed(),
    ),
    Row(
        ("logical_backup_s3_retention_time",),
        Effect.DATA_AT_RISK,
        "the next logical backup deletes the dumps that are older than this",
        sources.DUMP,
    ),
)

_IDENTITY = (
    Row(
        ("cluster_labels*", "cluster_name_label", "pod_role_label"),
        Effect.DATA_AT_RISK,
        "the operator, Patroni and Services find the pods of a database by it, and those of"
        " existing ones have the old: never change it while there are databases",
        sources.LABELS,
    ),
    Row(
        ("super_username", "replication_username"),
        Effect.DATA_AT_RISK,
        "existing databases have a role of the old name, and their pods restart with the new one,"
        " which is not there",
        sources.USERS,
    ),
    Row(
        ("inherited_labels*",),
        Effect.DATA_AT_RISK,
        "pods of a database are selected by a label of that key: one whose postgresql resource has"
        " it with another value gets a StatefulSet that Kubernetes refuses, once the old one is"
        " deleted",
        sources.SELECTOR,
        when=becomes("application", "cluster-name"),
    ),
    Row(
        ("kubernetes_use_configmaps",),
        Effect.OPERATOR_RESTART,
        "leaders stay in Endpoints, as with an operator before 2.0 that is told nothing",
        sources.MIGRATION,
        when=lambda change: text(change.before) in _OFF and text(change.after) in _OFF,
    ),
    Row(
        ("kubernetes_use_configmaps", "etcd_host"),
        Effect.DATA_AT_RISK,
        "pods that have restarted and pods that have not keep their leader in different places:"
        " two may write at once; bring every database down to one pod before",
        sources.MIGRATION,
    ),
)

_DELETION = (
    Row(
        ("enable_persistent_volume_claim_deletion",),
        Effect.DATA_AT_RISK,
        "from then on deleting a postgresql resource deletes its volumes as well",
        sources.DELETE,
        when=lambda change: not becomes("false")(change),
    ),
    Row(
        ("persistent_volume_claim_retention_policy*",),
        Effect.DATA_AT_RISK,
        "Kubernetes then deletes volumes with their StatefulSet, or when it gets fewer pods",
        sources.COMPARE_STATEFUL_SET,
        when=becomes("delete"),
    ),
)

_UPGRADES = (
    Row(
        ("major_version_upgrade_mode",),
        Effect.DATA_AT_RISK,
        "every database below target_major_version is upgraded in place once it is synced, by"
        " pg_upgrade: there is no way back but a restore",
        sources.UPGRADE,
        when=becomes("full"),
    ),
    Row(
        ("major_version_upgrade_mode", "major_version_upgrade_team_allow_list*"),
        Effect.DATA_AT_RISK,
        "a database whose manifest asks for a later version than it runs is upgraded in place once"
        " it is synced, by pg_upgrade: there is no way back but a restore",
        sources.UPGRADE,
        when=lambda change: not becomes("off", "")(change),
    ),
    Row(
        ("minimal_major_version", "target_major_version"),
        Effect.DATA_AT_RISK,
        "in mode full every database below the minimum is upgraded in place once it is synced, by"
        " pg_upgrade: there is no way back but a restore",
        sources.UPGRADE,
        given={"major_version_upgrade_mode": "full"},
    ),
    Row(
        ("major_version_upgrade_*", "minimal_major_version", "target_major_version"),
        Effect.OPERATOR_RESTART,
        "only the operator reads it, and upgrades no database of itself by it",
        sources.UPGRADE,
    ),
)

SETTINGS_OF_RISK: Final = (*_ARCHIVES, *_IDENTITY, *_DELETION, *_UPGRADES)
