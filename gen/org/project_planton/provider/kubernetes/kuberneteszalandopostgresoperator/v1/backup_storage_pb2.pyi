from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_credentials_pb2 as _backup_credentials_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorBackupR2Config(_message.Message):
    __slots__ = ("cloudflare_account_id", "bucket_name", "access_key_id", "secret_access_key", "jurisdiction", "existing_secret")
    class Jurisdiction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        jurisdiction_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction]
        default: _ClassVar[KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction]
        eu: _ClassVar[KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction]
        fedramp: _ClassVar[KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction]
    jurisdiction_unspecified: KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction
    default: KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction
    eu: KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction
    fedramp: KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction
    CLOUDFLARE_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    BUCKET_NAME_FIELD_NUMBER: _ClassVar[int]
    ACCESS_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    SECRET_ACCESS_KEY_FIELD_NUMBER: _ClassVar[int]
    JURISDICTION_FIELD_NUMBER: _ClassVar[int]
    EXISTING_SECRET_FIELD_NUMBER: _ClassVar[int]
    cloudflare_account_id: str
    bucket_name: str
    access_key_id: str
    secret_access_key: str
    jurisdiction: KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction
    existing_secret: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
    def __init__(self, cloudflare_account_id: _Optional[str] = ..., bucket_name: _Optional[str] = ..., access_key_id: _Optional[str] = ..., secret_access_key: _Optional[str] = ..., jurisdiction: _Optional[_Union[KubernetesZalandoPostgresOperatorBackupR2Config.Jurisdiction, str]] = ..., existing_secret: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupS3Config(_message.Message):
    __slots__ = ("bucket_name", "region", "endpoint", "force_path_style", "ca_certificate", "server_side_encryption", "storage_class", "access_key_id", "secret_access_key", "existing_secret", "workload_identity")
    BUCKET_NAME_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    FORCE_PATH_STYLE_FIELD_NUMBER: _ClassVar[int]
    CA_CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    SERVER_SIDE_ENCRYPTION_FIELD_NUMBER: _ClassVar[int]
    STORAGE_CLASS_FIELD_NUMBER: _ClassVar[int]
    ACCESS_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    SECRET_ACCESS_KEY_FIELD_NUMBER: _ClassVar[int]
    EXISTING_SECRET_FIELD_NUMBER: _ClassVar[int]
    WORKLOAD_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    bucket_name: str
    region: str
    endpoint: str
    force_path_style: bool
    ca_certificate: str
    server_side_encryption: KubernetesZalandoPostgresOperatorBackupS3ServerSideEncryption
    storage_class: str
    access_key_id: str
    secret_access_key: str
    existing_secret: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
    workload_identity: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupS3WorkloadIdentity
    def __init__(self, bucket_name: _Optional[str] = ..., region: _Optional[str] = ..., endpoint: _Optional[str] = ..., force_path_style: bool = ..., ca_certificate: _Optional[str] = ..., server_side_encryption: _Optional[_Union[KubernetesZalandoPostgresOperatorBackupS3ServerSideEncryption, _Mapping]] = ..., storage_class: _Optional[str] = ..., access_key_id: _Optional[str] = ..., secret_access_key: _Optional[str] = ..., existing_secret: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret, _Mapping]] = ..., workload_identity: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupS3WorkloadIdentity, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupS3ServerSideEncryption(_message.Message):
    __slots__ = ("algorithm", "kms_key_id")
    ALGORITHM_FIELD_NUMBER: _ClassVar[int]
    KMS_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    algorithm: str
    kms_key_id: str
    def __init__(self, algorithm: _Optional[str] = ..., kms_key_id: _Optional[str] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupGcsConfig(_message.Message):
    __slots__ = ("bucket_name", "service_account_key", "existing_secret", "workload_identity")
    BUCKET_NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_ACCOUNT_KEY_FIELD_NUMBER: _ClassVar[int]
    EXISTING_SECRET_FIELD_NUMBER: _ClassVar[int]
    WORKLOAD_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    bucket_name: str
    service_account_key: str
    existing_secret: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
    workload_identity: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupGcsWorkloadIdentity
    def __init__(self, bucket_name: _Optional[str] = ..., service_account_key: _Optional[str] = ..., existing_secret: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret, _Mapping]] = ..., workload_identity: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupGcsWorkloadIdentity, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupAzureConfig(_message.Message):
    __slots__ = ("storage_account", "container_name", "environment", "storage_account_key", "sas_token", "client_id", "client_secret", "tenant_id", "existing_secret", "workload_identity")
    STORAGE_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    CONTAINER_NAME_FIELD_NUMBER: _ClassVar[int]
    ENVIRONMENT_FIELD_NUMBER: _ClassVar[int]
    STORAGE_ACCOUNT_KEY_FIELD_NUMBER: _ClassVar[int]
    SAS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_SECRET_FIELD_NUMBER: _ClassVar[int]
    TENANT_ID_FIELD_NUMBER: _ClassVar[int]
    EXISTING_SECRET_FIELD_NUMBER: _ClassVar[int]
    WORKLOAD_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    storage_account: str
    container_name: str
    environment: str
    storage_account_key: str
    sas_token: str
    client_id: str
    client_secret: str
    tenant_id: str
    existing_secret: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
    workload_identity: _backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupAzureWorkloadIdentity
    def __init__(self, storage_account: _Optional[str] = ..., container_name: _Optional[str] = ..., environment: _Optional[str] = ..., storage_account_key: _Optional[str] = ..., sas_token: _Optional[str] = ..., client_id: _Optional[str] = ..., client_secret: _Optional[str] = ..., tenant_id: _Optional[str] = ..., existing_secret: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret, _Mapping]] = ..., workload_identity: _Optional[_Union[_backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupAzureWorkloadIdentity, _Mapping]] = ...) -> None: ...
