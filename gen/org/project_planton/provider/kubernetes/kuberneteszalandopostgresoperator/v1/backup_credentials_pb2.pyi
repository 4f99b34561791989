from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorBackupDelivery(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    delivery_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorBackupDelivery]
    config_map: _ClassVar[KubernetesZalandoPostgresOperatorBackupDelivery]
    secret: _ClassVar[KubernetesZalandoPostgresOperatorBackupDelivery]
delivery_unspecified: KubernetesZalandoPostgresOperatorBackupDelivery
config_map: KubernetesZalandoPostgresOperatorBackupDelivery
secret: KubernetesZalandoPostgresOperatorBackupDelivery

class KubernetesZalandoPostgresOperatorBackupExistingSecret(_message.Message):
    __slots__ = ("name", "namespace", "keys")
    class KeysEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    name: str
    namespace: str
    keys: _containers.ScalarMap[str, str]
    def __init__(self, name: _Optional[str] = ..., namespace: _Optional[str] = ..., keys: _Optional[_Mapping[str, str]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupS3WorkloadIdentity(_message.Message):
    __slots__ = ("role_arn",)
    ROLE_ARN_FIELD_NUMBER: _ClassVar[int]
    role_arn: str
    def __init__(self, role_arn: _Optional[str] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupGcsWorkloadIdentity(_message.Message):
    __slots__ = ("service_account",)
    SERVICE_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    service_account: str
    def __init__(self, service_account: _Optional[str] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorBackupAzureWorkloadIdentity(_message.Message):
    __slots__ = ("client_id", "tenant_id")
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    TENANT_ID_FIELD_NUMBER: _ClassVar[int]
    client_id: str
    tenant_id: str
    def __init__(self, client_id: _Optional[str] = ..., tenant_id: _Optional[str] = ...) -> None: ...
