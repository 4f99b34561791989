from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class CloudResourceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    unspecified: _ClassVar[CloudResourceKind]
    AwsEksCluster: _ClassVar[CloudResourceKind]
    AwsEksClusterCore: _ClassVar[CloudResourceKind]
    AzureAksCluster: _ClassVar[CloudResourceKind]
    GcpGkeCluster: _ClassVar[CloudResourceKind]
    GcpGkeClusterCore: _ClassVar[CloudResourceKind]
    DigitalOceanKubernetesCluster: _ClassVar[CloudResourceKind]
    CivoKubernetesCluster: _ClassVar[CloudResourceKind]
unspecified: CloudResourceKind
AwsEksCluster: CloudResourceKind
AwsEksClusterCore: CloudResourceKind
AzureAksCluster: CloudResourceKind
GcpGkeCluster: CloudResourceKind
GcpGkeClusterCore: CloudResourceKind
DigitalOceanKubernetesCluster: CloudResourceKind
CivoKubernetesCluster: CloudResourceKind
