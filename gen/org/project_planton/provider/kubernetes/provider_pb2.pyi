from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.provider.kubernetes import provider_credentials_pb2 as _provider_credentials_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesProvider(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    kubernetes_provider_unspecified: _ClassVar[KubernetesProvider]
    gcp_gke: _ClassVar[KubernetesProvider]
    aws_eks: _ClassVar[KubernetesProvider]
    azure_aks: _ClassVar[KubernetesProvider]
    digital_ocean_doks: _ClassVar[KubernetesProvider]
kubernetes_provider_unspecified: KubernetesProvider
gcp_gke: KubernetesProvider
aws_eks: KubernetesProvider
azure_aks: KubernetesProvider
digital_ocean_doks: KubernetesProvider

class KubernetesProviderConfig(_message.Message):
    __slots__ = ("provider", "gcp_gke", "aws_eks", "azure_aks", "digital_ocean_doks")
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    GCP_GKE_FIELD_NUMBER: _ClassVar[int]
    AWS_EKS_FIELD_NUMBER: _ClassVar[int]
    AZURE_AKS_FIELD_NUMBER: _ClassVar[int]
    DIGITAL_OCEAN_DOKS_FIELD_NUMBER: _ClassVar[int]
    provider: KubernetesProvider
    gcp_gke: _provider_credentials_pb2.KubernetesProviderConfigGcpGke
    aws_eks: _provider_credentials_pb2.KubernetesProviderConfigAwsEks
    azure_aks: _provider_credentials_pb2.KubernetesProviderConfigAzureAks
    digital_ocean_doks: _provider_credentials_pb2.KubernetesProviderConfigDigitalOceanDoks
    def __init__(self, provider: _Optional[_Union[KubernetesProvider, str]] = ..., gcp_gke: _Optional[_Union[_provider_credentials_pb2.KubernetesProviderConfigGcpGke, _Mapping]] = ..., aws_eks: _Optional[_Union[_provider_credentials_pb2.KubernetesProviderConfigAwsEks, _Mapping]] = ..., azure_aks: _Optional[_Union[_provider_credentials_pb2.KubernetesProviderConfigAzureAks, _Mapping]] = ..., digital_ocean_doks: _Optional[_Union[_provider_credentials_pb2.KubernetesProviderConfigDigitalOceanDoks, _Mapping]] = ...) -> None: ...
