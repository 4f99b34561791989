"""The generated messages, under short names.

The one place that spells out where `buf generate` puts them. What each field
means stands in the comments of `proto/`.
"""

from org.project_planton.provider.kubernetes import kubernetes_pb2, provider_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import (
    api_pb2,
    spec_pb2,
    stack_input_pb2,
    stack_outputs_pb2,
)
from org.project_planton.shared import metadata_pb2

StackInput = stack_input_pb2.KubernetesZalandoPostgresOperatorStackInput
Target = api_pb2.KubernetesZalandoPostgresOperator
Metadata = metadata_pb2.CloudResourceMetadata
Spec = spec_pb2.KubernetesZalandoPostgresOperatorSpec
BackupConfig = spec_pb2.KubernetesZalandoPostgresOperatorBackupConfig
ContainerResources = kubernetes_pb2.ContainerResources
ProviderConfig = provider_pb2.KubernetesProviderConfig
StackOutputs = stack_outputs_pb2.KubernetesZalandoPostgresOperatorStackOutputs

GCP_GKE = provider_pb2.gcp_gke
DIGITAL_OCEAN_DOKS = provider_pb2.digital_ocean_doks

__all__ = [
    "DIGITAL_OCEAN_DOKS",
    "GCP_GKE",
    "BackupConfig",
    "ContainerResources",
    "Metadata",
    "ProviderConfig",
    "Spec",
    "StackInput",
    "StackOutputs",
    "Target",
]
