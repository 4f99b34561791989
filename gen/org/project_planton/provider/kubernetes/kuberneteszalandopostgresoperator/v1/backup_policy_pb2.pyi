from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_credentials_pb2 as _backup_credentials_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_storage_pb2 as _backup_storage_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorBackupArchiveLayout(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    archive_layout_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorBackupArchiveLayout]
    recommended: _ClassVar[KubernetesZalandoPostgresOperatorBackupArchiveLayout]

class KubernetesZalandoPostgresOperatorBackupCompression(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    compression_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorBackupCompression]
    lz4: _ClassVar[KubernetesZalandoPostgresOperatorBackupCompression]
    lzma: _ClassVar[KubernetesZalandoPostgresOperatorBackupCompression]
    brotli: _ClassVar[KubernetesZalandoPostgresOperatorBackupCompression]
archive_layout_unspecified: KubernetesZalandoPostgresOperatorBackupArchiveLayout
recommended: KubernetesZalandoPostgresOperatorBackupArchiveLayout
compression_unspecified: KubernetesZalandoPostgresOperatorBackupCompression
lz4: KubernetesZalandoPostgresOperatorBackupCompression
lzma: KubernetesZalandoPostgresOperatorBackupCompression
brotli: KubernetesZalandoPostgresOperatorBackupCompression

class KubernetesZalandoPostgresOperatorBackupRetention(_message.Message):
    __slots__ = ("full_backups",)
    FULL_BACKUPS_FIELD_NUMBER: _ClassVar[int]
    full_backups: int
    def __init__(self, full_backups: _Optional[int] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupEncryption(_message.Message):
    __slots__ = ("libsodium_key", "pgp_key", "pgp_key_passphrase", "existing_secret")
    LIBSODIUM_KEY_FIELD_NUMBER: _ClassVar[int]
    PGP_KEY_FIELD_NUMBER: _ClassVar[int]
    PGP_KEY_PASSPHRASE_FIELD_NUMBER: _ClassVar[int]
    EXISTING_SECRET_FIELD_NUMBER: _ClassVar[int]
    libsodium_key: str
    pgp_key: str
    pgp_key_passphrase: str
    existing_secret: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
    def __init__(self, libsodium_key: _Optional[str] = ..., pgp_key: _Optional[str] = ..., pgp_key_passphrase: _Optional[str] = ..., existing_secret: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupRestoreSource(_message.Message):
    __slots__ = ("r2_config", "s3_prefix_template", "archive_layout", "s3_config", "gcs_config", "azure_config", "encryption")
    R2_CONFIG_FIELD_NUMBER: _ClassVar[int]
    S3_PREFIX_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    ARCHIVE_LAYOUT_FIELD_NUMBER: _ClassVar[int]
    S3_CONFIG_FIELD_NUMBER: _ClassVar[int]
    GCS_CONFIG_FIELD_NUMBER: _ClassVar[int]
    AZURE_CONFIG_FIELD_NUMBER: _ClassVar[int]
    ENCRYPTION_FIELD_NUMBER: _ClassVar[int]
    r2_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupR2Config
    s3_prefix_template: str
    archive_layout: KubernetesZalandoPostgresOperatorBackupArchiveLayout
    s3_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupS3Config
    gcs_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupGcsConfig
    azure_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupAzureConfig
    encryption: KubernetesZalandoPostgresOperatorBackupEncryption
    def __init__(self, r2_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupR2Config, _Mapping]] = ..., s3_prefix_template: _Optional[str] = ..., archive_layout: _Optional[_Union[KubernetesZalandoPostgresOperatorBackupArchiveLayout, str]] = ..., s3_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupS3Config, _Mapping]] = ..., gcs_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupGcsConfig, _Mapping]] = ..., azure_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupAzureConfig, _Mapping]] = ..., encryption: _Optional[_Union[KubernetesZalandoPostgresOperatorBackupEncryption, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupLogicalBackup(_message.Message):
    __slots__ = ("schedule", "retention_time", "prefix")
    SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    RETENTION_TIME_FIELD_NUMBER: _ClassVar[int]
    PREFIX_FIELD_NUMBER: _ClassVar[int]
    schedule: str
    retention_time: str
    prefix: str
    def __init__(self, schedule: _Optional[str] = ..., retention_time: _Optional[str] = ..., prefix: _Optional[str] = ...) -> None: ...
