from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes import kubernetes_pb2 as _kubernetes_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import backup_pb2 as _backup_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import helm_pb2 as _helm_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import scheduling_pb2 as _scheduling_pb2
from org.project_planton.provider.kubernetes import target_cluster_pb2 as _target_cluster_pb2
from org.project_planton.shared.foreignkey.v1 import foreign_key_pb2 as _foreign_key_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorContainerSize(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    container_size_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorContainerSize]
    production: _ClassVar[KubernetesZalandoPostgresOperatorContainerSize]
container_size_unspecified: KubernetesZalandoPostgresOperatorContainerSize
production: KubernetesZalandoPostgresOperatorContainerSize

class KubernetesZalandoPostgresOperatorSpec(_message.Message):
    __slots__ = ("target_cluster", "namespace", "create_namespace", "container", "backup_config", "helm", "crds", "delete_crds", "watched_namespaces", "scheduling", "databases")
    TARGET_CLUSTER_FIELD_NUMBER: _ClassVar[int]
    NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    CREATE_NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    CONTAINER_FIELD_NUMBER: _ClassVar[int]
    BACKUP_CONFIG_FIELD_NUMBER: _ClassVar[int]
    HELM_FIELD_NUMBER: _ClassVar[int]
    CRDS_FIELD_NUMBER: _ClassVar[int]
    DELETE_CRDS_FIELD_NUMBER: _ClassVar[int]
    WATCHED_NAMESPACES_FIELD_NUMBER: _ClassVar[int]
    SCHEDULING_FIELD_NUMBER: _ClassVar[int]
    DATABASES_FIELD_NUMBER: _ClassVar[int]
    target_cluster: _target_cluster_pb2.KubernetesClusterSelector
    namespace: _foreign_key_pb2.StringValueOrRef
    create_namespace: bool
    container: KubernetesZalandoPostgresOperatorSpecContainer
    backup_config: _backup_pb2.KubernetesZalandoPostgresOperatorBackupConfig
    helm: _helm_pb2.KubernetesZalandoPostgresOperatorHelm
    crds: _helm_pb2.KubernetesZalandoPostgresOperatorCrds
    delete_crds: bool
    watched_namespaces: _containers.RepeatedScalarFieldContainer[str]
    scheduling: _scheduling_pb2.KubernetesZalandoPostgresOperatorScheduling
    databases: _scheduling_pb2.KubernetesZalandoPostgresOperatorDatabases
    def __init__(self, target_cluster: _Optional[_Union[_target_cluster_pb2.KubernetesClusterSelector, _Mapping]] = ..., namespace: _Optional[_Union[_foreign_key_pb2.StringValueOrRef, _Mapping]] = ..., create_namespace: bool = ..., container: _Optional[_Union[KubernetesZalandoPostgresOperatorSpecContainer, _Mapping]] = ..., backup_config: _Optional[_Union[_backup_pb2.KubernetesZalandoPostgresOperatorBackupConfig, _Mapping]] = ..., helm: _Optional[_Union[_helm_pb2.KubernetesZalandoPostgresOperatorHelm, _Mapping]] = ..., crds: _Optional[_Union[_helm_pb2.KubernetesZalandoPostgresOperatorCrds, str]] = ..., delete_crds: bool = ..., watched_namespaces: _Optional[_Iterable[str]] = ..., scheduling: _Optional[_Union[_scheduling_pb2.KubernetesZalandoPostgresOperatorScheduling, _Mapping]] = ..., databases: _Optional[_Union[_scheduling_pb2.KubernetesZalandoPostgresOperatorDatabases, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorSpecContainer(_message.Message):
    __slots__ = ("resources", "size")
    RESOURCES_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    resources: _kubernetes_pb2.ContainerResources
    size: KubernetesZalandoPostgresOperatorContainerSize
    def __init__(self, resources: _Optional[_Union[_kubernetes_pb2.ContainerResources, _Mapping]] = ..., size: _Optional[_Union[KubernetesZalandoPostgresOperatorContainerSize, str]] = ...) -> None: ...
