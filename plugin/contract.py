"""The generated messages, under short names.

The one place that spells out where `buf generate` puts them. What each field
means stands in the comments of `proto/`.
"""

from org.project_planton.provider.kubernetes import provider_credentials_pb2, provider_pb2
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
GcpGke = provider_credentials_pb2.KubernetesProviderConfigGcpGke
AwsEks = provider_credentials_pb2.KubernetesProviderConfigAwsEks
AzureAks = provider_credentials_pb2.KubernetesProviderConfigAzureAks
StackOutputs = stack_outputs_pb2.KubernetesZalandoPostgresOperatorStackOutputs

GCP_GKE = provider_pb2.gcp_gke
AWS_EKS = provider_pb2.aws_eks
AZURE_AKS = provider_pb2.azure_aks
DIGITAL_OCEAN_DOKS = provider_pb2.digital_ocean_doks
MANAGED = helm_pb2.managed
PREFERRED = scheduling_pb2.preferred
SIZE_UNSPECIFIED = spec_pb2.container_size_unspecified
PRODUCTION = spec_pb2.production
GOOGLES_AUTH_PLUGIN = GcpGke.gke_gcloud_auth_plugin
DELIVERED_IN_SECRETS = backup_credentials_pb2.secret

__all__ = [
    "AWS_EKS",
    "AZURE_AKS",
    "DELIVERED_IN_SECRETS",
    "DIGITAL_OCEAN_DOKS",
    "GCP_GKE",
    "GOOGLES_AUTH_PLUGIN",
    "MANAGED",
    "PREFERRED",
    "PRODUCTION",
    "SIZE_UNSPECIFIED",
    "AwsEks",
    "AzureAks",
    "AzureConfig",
    "BackupConfig",
    "Compression",
    "Container",
    "Databases",
    "Encryption",
    "ExistingSecret",
    "GcpGke",
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
