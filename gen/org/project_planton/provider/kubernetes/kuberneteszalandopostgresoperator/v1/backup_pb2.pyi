from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_credentials_pb2 as _backup_credentials_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_policy_pb2 as _backup_policy_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_storage_pb2 as _backup_storage_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorBackupConfig(_message.Message):
    __slots__ = ("r2_config", "s3_prefix_template", "backup_schedule", "enable_wal_g_backup", "enable_wal_g_restore", "enable_clone_wal_g_restore", "s3_config", "gcs_config", "azure_config", "delivery", "database_namespaces", "archive_layout", "retention", "encryption", "upload_concurrency", "download_concurrency", "compression", "logical_backup", "restore_from")
    R2_CONFIG_FIELD_NUMBER: _ClassVar[int]
    S3_PREFIX_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    BACKUP_SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    ENABLE_WAL_G_BACKUP_FIELD_NUMBER: _ClassVar[int]
    ENABLE_WAL_G_RESTORE_FIELD_NUMBER: _ClassVar[int]
    ENABLE_CLONE_WAL_G_RESTORE_FIELD_NUMBER: _ClassVar[int]
    S3_CONFIG_FIELD_NUMBER: _ClassVar[int]
    GCS_CONFIG_FIELD_NUMBER: _ClassVar[int]
    AZURE_CONFIG_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    DATABASE_NAMESPACES_FIELD_NUMBER: _ClassVar[int]
    ARCHIVE_LAYOUT_FIELD_NUMBER: _ClassVar[int]
    RETENTION_FIELD_NUMBER: _ClassVar[int]
    ENCRYPTION_FIELD_NUMBER: _ClassVar[int]
    UPLOAD_CONCURRENCY_FIELD_NUMBER: _ClassVar[int]
    DOWNLOAD_CONCURRENCY_FIELD_NUMBER: _ClassVar[int]
    COMPRESSION_FIELD_NUMBER: _ClassVar[int]
    LOGICAL_BACKUP_FIELD_NUMBER: _ClassVar[int]
    RESTORE_FROM_FIELD_NUMBER: _ClassVar[int]
    r2_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupR2Config
    s3_prefix_template: str
    backup_schedule: str
    enable_wal_g_backup: bool
    enable_wal_g_restore: bool
    enable_clone_wal_g_restore: bool
    s3_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupS3Config
    gcs_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupGcsConfig
    azure_config: _backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupAzureConfig
    delivery: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupDelivery
    database_namespaces: _containers.RepeatedScalarFieldContainer[str]
    archive_layout: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupArchiveLayout
    retention: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupRetention
    encryption: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupEncryption
    upload_concurrency: int
    download_concurrency: int
    compression: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupCompression
    logical_backup: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupLogicalBackup
    restore_from: _backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupRestoreSource
    def __init__(self, r2_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupR2Config, _Mapping]] = ..., s3_prefix_template: _Optional[str] = ..., backup_schedule: _Optional[str] = ..., enable_wal_g_backup: bool = ..., enable_wal_g_restore: bool = ..., enable_clone_wal_g_restore: bool = ..., s3_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupS3Config, _Mapping]] = ..., gcs_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupGcsConfig, _Mapping]] = ..., azure_config: _Optional[_Union[_backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupAzureConfig, _Mapping]] = ..., delivery: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupDelivery, str]] = ..., database_namespaces: _Optional[_Iterable[str]] = ..., archive_layout: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupArchiveLayout, str]] = ..., retention: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupRetention, _Mapping]] = ..., encryption: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupEncryption, _Mapping]] = ..., upload_concurrency: _Optional[int] = ..., download_concurrency: _Optional[int] = ..., compression: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupCompression, str]] = ..., logical_backup: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupLogicalBackup, _Mapping]] = ..., restore_from: _Optional[_Union[_backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupRestoreSource, _Mapping]] = ...) -> None: ...
