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

class KubernetesZalandoPostgresOperatorCrds(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    crds_unspecified: _ClassVar[KubernetesZalandoPostgresOperatorCrds]
    helm: _ClassVar[KubernetesZalandoPostgresOperatorCrds]
    managed: _ClassVar[KubernetesZalandoPostgresOperatorCrds]
crds_unspecified: KubernetesZalandoPostgresOperatorCrds
helm: KubernetesZalandoPostgresOperatorCrds
managed: KubernetesZalandoPostgresOperatorCrds

class KubernetesZalandoPostgresOperatorHelm(_message.Message):
    __slots__ = ("version", "repository", "chart", "sha256", "username", "password", "image_registry", "image_pull_secrets", "timeout_seconds", "atomic", "skip_await", "values", "override")
    VERSION_FIELD_NUMBER: _ClassVar[int]
    REPOSITORY_FIELD_NUMBER: _ClassVar[int]
    CHART_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    IMAGE_REGISTRY_FIELD_NUMBER: _ClassVar[int]
    IMAGE_PULL_SECRETS_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    ATOMIC_FIELD_NUMBER: _ClassVar[int]
    SKIP_AWAIT_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    version: str
    repository: str
    chart: str
    sha256: str
    username: str
    password: str
    image_registry: str
    image_pull_secrets: _containers.RepeatedScalarFieldContainer[str]
    timeout_seconds: int
    atomic: bool
    skip_await: bool
    values: _struct_pb2.Struct
    override: bool
    def __init__(self, version: _Optional[str] = ..., repository: _Optional[str] = ..., chart: _Optional[str] = ..., sha256: _Optional[str] = ..., username: _Optional[str] = ..., password: _Optional[str] = ..., image_registry: _Optional[str] = ..., image_pull_secrets: _Optional[_Iterable[str]] = ..., timeout_seconds: _Optional[int] = ..., atomic: bool = ..., skip_await: bool = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., override: bool = ...) -> None: ...
