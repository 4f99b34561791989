from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesZalandoPostgresOperatorAntiAffinityMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    anti_affinity_mode_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorAntiAffinityMode]
    preferred: _ClassVar[KubernetesZalandoPostgresOperatorAntiAffinityMode]
    required: _ClassVar[KubernetesZalandoPostgresOperatorAntiAffinityMode]
anti_affinity_mode_unspecified: KubernetesZalandoPostgresOperatorAntiAffinityMode
preferred: KubernetesZalandoPostgresOperatorAntiAffinityMode
required: KubernetesZalandoPostgresOperatorAntiAffinityMode

class KubernetesZalandoPostgresOperatorScheduling(_message.Message):
    __slots__ = ("priority_class_name", "node_selector", "tolerations", "affinity")
    class NodeSelectorEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    PRIORITY_CLASS_NAME_FIELD_NUMBER: _ClassVar[int]
    NODE_SELECTOR_FIELD_NUMBER: _ClassVar[int]
    TOLERATIONS_FIELD_NUMBER: _ClassVar[int]
    AFFINITY_FIELD_NUMBER: _ClassVar[int]
    priority_class_name: str
    node_selector: _containers.ScalarMap[str, str]
    tolerations: _containers.RepeatedCompositeFieldContainer[KubernetesZalandoPostgresOperatorToleration]
    affinity: _struct_pb2.Struct
    def __init__(self, priority_class_name: _Optional[str] = ..., node_selector: _Optional[_Mapping[str, str]] = ..., tolerations: _Optional[_Iterable[_Union[KubernetesZalandoPostgresOperatorToleration, _Mapping]]] = ..., affinity: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorToleration(_message.Message):
    __slots__ = ("key", "operator", "value", "effect", "toleration_seconds")
    KEY_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    EFFECT_FIELD_NUMBER: _ClassVar[int]
    TOLERATION_SECONDS_FIELD_NUMBER: _ClassVar[int]
    key: str
    operator: str
    value: str
    effect: str
    toleration_seconds: int
    def __init__(self, key: _Optional[str] = ..., operator: _Optional[str] = ..., value: _Optional[str] = ..., effect: _Optional[str] = ..., toleration_seconds: _Optional[int] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorDatabases(_message.Message):
    __slots__ = ("disruption_budget", "anti_affinity", "priority", "toleration")
    DISRUPTION_BUDGET_FIELD_NUMBER: _ClassVar[int]
    ANTI_AFFINITY_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    TOLERATION_FIELD_NUMBER: _ClassVar[int]
    disruption_budget: KubernetesZalandoPostgresOperatorDisruptionBudget
    anti_affinity: KubernetesZalandoPostgresOperatorAntiAffinity
    priority: KubernetesZalandoPostgresOperatorDatabasePriority
    toleration: KubernetesZalandoPostgresOperatorToleration
    def __init__(self, disruption_budget: _Optional[_Union[KubernetesZalandoPostgresOperatorDisruptionBudget, _Mapping]] = ..., anti_affinity: _Optional[_Union[KubernetesZalandoPostgresOperatorAntiAffinity, _Mapping]] = ..., priority: _Optional[_Union[KubernetesZalandoPostgresOperatorDatabasePriority, _Mapping]] = ..., toleration: _Optional[_Union[KubernetesZalandoPostgresOperatorToleration, _Mapping]] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorDisruptionBudget(_message.Message):
    __slots__ = ("enabled", "primary_only")
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_ONLY_FIELD_NUMBER: _ClassVar[int]
    enabled: bool
    primary_only: bool
    def __init__(self, enabled: bool = ..., primary_only: bool = ...) -> None: ...

class KubernetesZalandoPostgresOperatorAntiAffinity(_message.Message):
    __slots__ = ("mode", "topology_key")
    MODE_FIELD_NUMBER: _ClassVar[int]
    TOPOLOGY_KEY_FIELD_NUMBER: _ClassVar[int]
    mode: KubernetesZalandoPostgresOperatorAntiAffinityMode
    topology_key: str
    def __init__(self, mode: _Optional[_Union[KubernetesZalandoPostgresOperatorAntiAffinityMode, str]] = ..., topology_key: _Optional[str] = ...) -> None: ...

class KubernetesZalandoPostgresOperatorDatabasePriority(_message.Message):
    __slots__ = ("class_name", "value")
    CLASS_NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    class_name: str
    value: int
    def __init__(self, class_name: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...
