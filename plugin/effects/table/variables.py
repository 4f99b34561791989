"""Variables of database pods, as entries of the ConfigMap or of the Secret."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import Row, becomes, lowered
from plugin.effects.table import sources
from plugin.module.vars import BACKUP_CHECKSUM_VARIABLE, DEFAULT_FULL_BACKUPS

PREFIXES: Final = ("WALG_S3_PREFIX", "WALG_GS_PREFIX", "WALG_AZ_PREFIX")
"""Of which one says where a database's archive is."""

_KEYS = (
    "WALG_LIBSODIUM_KEY",
    "WALG_LIBSODIUM_KEY_TRANSFORM",
    "WALG_PGP_KEY",
)
_CREDENTIALS = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AZURE_STORAGE_ACCESS_KEY",
    "AZURE_STORAGE_SAS_TOKEN",
    "AZURE_CLIENT_ID",
    "AZURE_CLIENT_SECRET",
    "AZURE_TENANT_ID",
    "WALG_PGP_KEY_PASSPHRASE",
)

_ARCHIVE: Final = (
    *(
        Row(
            PREFIXES,
            Effect.ARCHIVE_MOVES,
            f"the archive goes over to {other}: nothing can be restored from there before the"
            " next base backup by BACKUP_SCHEDULE, and a restore to a time before the move has"
            " to name the old place in spec.backup_config.restore_from",
            sources.SPILO_SETTINGS,
            when=Change.removed,
            given={other: "*"},
        )
        for other in PREFIXES
    ),
    Row(
        PREFIXES,
        Effect.DATA_AT_RISK,
        "databases no longer archive: after the restart nothing later than it can be restored",
        sources.SPILO_SETTINGS,
        when=Change.removed,
    ),
    Row(
        PREFIXES,
        Effect.ROLLING_RESTART,
        "databases archive there after the restart, with the first base backup by BACKUP_SCHEDULE",
        sources.SPILO_SETTINGS,
        when=Change.added,
    ),
    Row(
        PREFIXES,
        Effect.ARCHIVE_MOVES,
        "after the restart databases archive to the new place: nothing can be restored from there"
        " before the next base backup by BACKUP_SCHEDULE, and a restore to a time before the move"
        " has to name the old place in spec.backup_config.restore_from",
        sources.SPILO_SETTINGS,
    ),
    Row(
        ("AWS_ENDPOINT", "WALE_S3_ENDPOINT", "AZURE_STORAGE_ACCOUNT", "AZURE_ENVIRONMENT_NAME"),
        Effect.ARCHIVE_MOVES,
        "the same bucket name means another server or account after the restart: nothing can be"
        " restored from there before the next base backup, unless it is the same storage under"
        " another address",
        sources.SPILO_SETTINGS,
    ),
    Row(
        ("USE_WALG_BACKUP",),
        Effect.DATA_AT_RISK,
        "after the restart no WAL is archived and no base backup taken: nothing later than it can"
        " be restored",
        sources.SPILO_SETTINGS,
        when=lambda change: not becomes("true")(change),
    ),
    Row(
        ("BACKUP_NUM_TO_RETAIN",),
        Effect.DATA_AT_RISK,
        "older backups, and the WAL between them, are deleted at the first base backup after the"
        " restart: the earliest time that can be restored gets later",
        sources.SPILO_BACKUP,
        when=lowered(DEFAULT_FULL_BACKUPS),
    ),
)

_ENCRYPTION: Final = (
    Row(
        _KEYS,
        Effect.DATA_AT_RISK,
        "WAL-G decrypts with this key alone: backups from before the restart can be read only by"
        " the old key, or without one if there was none; keep it as long as them, and take a"
        " base backup right after",
        sources.WALG_CRYPTO,
    ),
)

_RESTARTS: Final = (
    Row(
        ("CLONE_*",),
        Effect.ROLLING_RESTART,
        "only clones read it, but it is a variable of every database pod, and the operator"
        " compares all of them",
        sources.COMPARE_ENV,
    ),
    Row(
        ("USE_WALG_BACKUP", "USE_WALG_RESTORE", "BACKUP_SCHEDULE", "BACKUP_NUM_TO_RETAIN"),
        Effect.ROLLING_RESTART,
        "it is a variable of every database pod, which Spilo reads when the pod starts",
        sources.COMPARE_ENV,
    ),
    Row(
        _CREDENTIALS,
        Effect.ROLLING_RESTART,
        "a pod archives by the old key until it restarts: let that work until all have",
        sources.REFERENCED,
    ),
    Row(
        ("AWS_REGION", "AWS_S3_FORCE_PATH_STYLE", "GOOGLE_APPLICATION_CREDENTIALS",
         "WALG_S3_CA_CERT_FILE", "WALG_UPLOAD_CONCURRENCY", "WALG_DOWNLOAD_CONCURRENCY",
         "WALG_S3_STORAGE_CLASS"),
        Effect.ROLLING_RESTART,
        "it is a variable of every database pod; the archive stays where it is",
        sources.COMPARE_ENV,
    ),
    Row(
        ("WALG_COMPRESSION_METHOD",),
        Effect.ROLLING_RESTART,
        "it is a variable of every database pod; old backups stay readable, since WAL-G goes by"
        " a file's ending",
        sources.WALG_COMPRESSION,
    ),
    Row(
        ("WALG_S3_SSE", "WALG_S3_SSE_KMS_ID", "WALG_DISABLE_S3_SSE"),
        Effect.ROLLING_RESTART,
        "it is a variable of every database pod; the storage decrypts old backups by the key that"
        " they were written with, which has to stay",
        sources.COMPARE_ENV,
    ),
    Row(
        ("AWS_FORCE_PATH_STYLE",),
        Effect.ROLLING_RESTART,
        "nothing reads it, but it is a variable of every database pod, and the operator compares"
        " all of them",
        sources.COMPARE_ENV,
    ),
    Row(
        (BACKUP_CHECKSUM_VARIABLE,),
        Effect.ROLLING_RESTART,
        "it stands for the keys in Secrets, whose contents the operator does not compare: by it a"
        " changed key reaches every database pod",
        sources.COMPARE_ENV,
    ),
)  # fmt: skip

VARIABLES: Final = (*_ARCHIVE, *_ENCRYPTION, *_RESTARTS)
"""By the variable's name."""

OTHER_VARIABLE: Final = Row(
    ("*",),
    Effect.UNKNOWN,
    "every database pod restarts, since it is a variable of all; what reads it is not known here",
    sources.COMPARE_ENV,
)
