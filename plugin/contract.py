"""The generated messages, under short names.

The one place that spells out where `buf generate` puts them. What each field
means stands in the comments of `proto/`.
"""

from org.project_planton.provider.kubernetes import provider_pb2
from org.project_planton.provider.kubernetes.kuberneteszalandopostgresoperator.v1 import (
    api_pb2,
    backup_credentials_pb2,
    backup_pb2,
    backup_policy_pb2,
    backup_storage_pb2,
    helm_pb2,
    scheduling_pb2,
    spec_pb2,
    stack_input_pb2,
    stack_outputs_pb2,
)
from org.project_planton.shared import metadata_pb2

StackInput = stack_input_pb2.KubernetesZalandoPostgresOperatorStackInput
Target = api_pb2.KubernetesZalandoPostgresOperator
Metadata = metadata_pb2.CloudResourceMetadata
Spec = spec_pb2.KubernetesZalandoPostgresOperatorSpec
BackupConfig = backup_pb2.KubernetesZalandoPostgresOperatorBackupConfig
RestoreSource = backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupRestoreSource
R2Config = backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupR2Config
S3Config = backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupS3Config
GcsConfig = backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupGcsConfig
AzureConfig = backup_storage_pb2.KubernetesZalandoPostgresOperatorBackupAzureConfig
ExistingSecret = backup_credentials_pb2.KubernetesZalandoPostgresOperatorBackupExistingSecret
Encryption = backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupEncryption
Compression = backup_policy_pb2.KubernetesZalandoPostgresOperatorBackupCompression
Container = spec_pb2.KubernetesZalandoPostgresOperatorSpecContainer
Helm = helm_pb2.KubernetesZalandoPostgresOperatorHelm
Scheduling = scheduling_pb2.KubernetesZalandoPostgresOperatorScheduling
Toleration = scheduling_pb2.KubernetesZalandoPostgresOperatorToleration
Databases = scheduling_pb2.KubernetesZalandoPostgresOperatorDatabases
ProviderConfig = provider_pb2.KubernetesProviderConfig
StackOutputs = stack_outputs_pb2.KubernetesZalandoPostgresOperatorStackOutputs

GCP_GKE = provider_pb2.gcp_gke
DIGITAL_OCEAN_DOKS = provider_pb2.digital_ocean_doks
MANAGED = helm_pb2.managed
PREFERRED = scheduling_pb2.preferred
SIZE_UNSPECIFIED = spec_pb2.container_size_unspecified
PRODUCTION = spec_pb2.production
DELIVERED_IN_SECRETS = backup_credentials_pb2.secret

__all__ = [
    "DELIVERED_IN_SECRETS",
    "DIGITAL_OCEAN_DOKS",
    "GCP_GKE",
    "MANAGED",
    "PREFERRED",
    "PRODUCTION",
    "SIZE_UNSPECIFIED",
    "AzureConfig",
    "BackupConfig",
    "Compression",
    "Container",
    "Databases",
    "Encryption",
    "ExistingSecret",
    "GcsConfig",
    "Helm",
    "Metadata",
    "ProviderConfig",
    "R2Config",
    "RestoreSource",
    "S3Config",
    "Scheduling",
    "Spec",
    "StackInput",
    "StackOutputs",
    "Target",
    "Toleration",
]
