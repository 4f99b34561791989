from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes import kubernetes_pb2 as _kubernetes_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_pb2 as _backup_pb2
from org.project_planton.provider.kubernetes import target_cluster_pb2 as _target_cluster_pb2
from org.project_planton.shared.foreignkey.v1 import foreign_key_pb2 as _foreign_key_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorSpec(_message.Message):
    __slots__ = ("target_cluster", "namespace", "create_namespace", "container", "backup_config")
    TARGET_CLUSTER_FIELD_NUMBER: _ClassVar[int]
    NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    CREATE_NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    CONTAINER_FIELD_NUMBER: _ClassVar[int]
    BACKUP_CONFIG_FIELD_NUMBER: _ClassVar[int]
    target_cluster: _target_cluster_pb2.KubernetesClusterSelector
    namespace: _foreign_key_pb2.StringValueOrRef
    create_namespace: bool
    container: KubernetesZalandoPostgresOperatorSpecContainer
    backup_config: _backup_pb2.KubernetesZalandoPostgresOperatorBackupConfig
    def __init__(self, target_cluster: _Optional[_Union[_target_cluster_pb2.KubernetesClusterSelector, _Mapping]] = ..., namespace: _Optional[_Union[_foreign_key_pb2.StringValueOrRef, _Mapping]] = ..., create_namespace: bool = ..., container: _Optional[_Union[KubernetesZalandoPostgresOperatorSpecContainer, _Mapping]] = ..., backup_config: _Optional[_Union[_backup_pb2.KubernetesZalandoPostgresOperatorBackupConfig, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorSpecContainer(_message.Message):
    __slots__ = ("resources",)
    RESOURCES_FIELD_NUMBER: _ClassVar[int]
    resources: _kubernetes_pb2.ContainerResources
    def __init__(self, resources: _Optional[_Union[_kubernetes_pb2.ContainerResources, _Mapping]] = ...) -> None: ...
