from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorStackOutputs(_message.Message):
    __slots__ = ("namespace", "service", "port_forward_command", "kube_endpoint", "ingress_endpoint", "release_name", "chart_version", "watched_namespaces", "pod_service_account", "backup_config_map")
    NAMESPACE_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PORT_FORWARD_COMMAND_FIELD_NUMBER: _ClassVar[int]
    KUBE_ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    INGRESS_ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    RELEASE_NAME_FIELD_NUMBER: _ClassVar[int]
    CHART_VERSION_FIELD_NUMBER: _ClassVar[int]
    WATCHED_NAMESPACES_FIELD_NUMBER: _ClassVar[int]
    POD_SERVICE_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    BACKUP_CONFIG_MAP_FIELD_NUMBER: _ClassVar[int]
    namespace: str
    service: str
    port_forward_command: str
    kube_endpoint: str
    ingress_endpoint: str
    release_name: str
    chart_version: str
    watched_namespaces: _containers.RepeatedScalarFieldContainer[str]
    pod_service_account: str
    backup_config_map: str
    def __init__(self, namespace: _Optional[str] = ..., service: _Optional[str] = ..., port_forward_command: _Optional[str] = ..., kube_endpoint: _Optional[str] = ..., ingress_endpoint: _Optional[str] = ..., release_name: _Optional[str] = ..., chart_version: _Optional[str] = ..., watched_namespaces: _Optional[_Iterable[str]] = ..., pod_service_account: _Optional[str] = ..., backup_config_map: _Optional[str] = ...) -> None: ...
