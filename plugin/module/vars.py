"""Every name, default and key that the module does not take from its input.

Those of the Go module's `vars.go` first; where a value is more than the seed's
choice, the program that reads it is named.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

# Namespace of a hand-off that names none.
NAMESPACE: Final = "postgres-operator"

# Logical names of resources are the Go module's, so that a stack that it
# deployed can be continued.
PROVIDER_NAME: Final = "kubernetes"
# Of the provider that owns custom resource definitions.
CRD_PROVIDER_NAME: Final = "kubernetes-crds"
RELEASE_NAME: Final = "postgres-operator"
HELM_CHART_NAME: Final = "postgres-operator"
HELM_CHART_REPOSITORY: Final = (
    "https://opensource.zalando.com/postgres-operator/charts/postgres-operator"
)
HELM_CHART_VERSION: Final = "1.12.2"
HELM_TIMEOUT_SECONDS: Final = 180
# Keeps names short enough for Helm, whose limit for a release is 53 characters.
RELEASE_NAME_LENGTH: Final = 53
# Of what runs when one of these fails.
NAMESPACE_HOOK_NAME: Final = "advice-on-the-namespace"
BACKUP_HOOK_NAME: Final = "advice-on-the-backup-objects"
CRDS_HOOK_NAME: Final = "advice-on-the-definitions"
RELEASE_HOOK_NAME: Final = "advice-on-the-helm-release"
# Helm writes these after each release; a difference in them is none of ours.
RELEASE_IGNORED_CHANGES: Final = ("status", "description", "resourceNames")

# The operator's container, for whatever part the spec leaves out.
DEFAULT_CPU_REQUEST: Final = "50m"
DEFAULT_MEMORY_REQUEST: Final = "100Mi"
DEFAULT_CPU_LIMIT: Final = "1000m"
DEFAULT_MEMORY_LIMIT: Final = "1Gi"
# What the seed recommends for production, by the size of that name.
PRODUCTION_CPU_REQUEST: Final = "100m"
PRODUCTION_MEMORY_REQUEST: Final = "256Mi"
PRODUCTION_CPU_LIMIT: Final = "2000m"
PRODUCTION_MEMORY_LIMIT: Final = "2Gi"

# The chart's own, where a priority class of databases has no other value.
DATABASE_PRIORITY: Final = 1000000

# Where the chart's values name an image whole; the operator's own is in parts.
SPILO_IMAGE: Final = ("configGeneral", "docker_image")
IMAGE_VALUES: Final = (
    SPILO_IMAGE,
    ("configLogicalBackup", "logical_backup_docker_image"),
    ("configConnectionPooler", "connection_pooler_image"),
)
# Charts that are known to fail their databases.
BAD_CHART_VERSIONS: Final = MappingProxyType(
    {
        "1.13.0": "its Spilo never deletes old backups (zalando/postgres-operator#2786):"
        " take a later version"
    }
)
# What charts set of the settings that a change of puts data at risk (their values.yaml; of
# kubernetes_use_configmaps, which 1.x leaves out, the operator's own default), and what
# those from 2.0.0 on set otherwise (docs/migrate.md of v2.0.1).
DEFAULTS_OF_RISK: Final[Mapping[tuple[str, ...], Any]] = MappingProxyType(
    {
        ("configGeneral", "etcd_host"): "",
        ("configGeneral", "kubernetes_use_configmaps"): False,
        ("configUsers", "super_username"): "postgres",
        ("configUsers", "replication_username"): "standby",
        ("configMajorVersionUpgrade", "major_version_upgrade_mode"): "off",
        ("configKubernetes", "cluster_labels", "application"): "spilo",
        ("configKubernetes", "cluster_name_label"): "cluster-name",
        ("configKubernetes", "pod_role_label"): "spilo-role",
        ("configKubernetes", "enable_persistent_volume_claim_deletion"): True,
    }
)
OTHER_DEFAULTS_CHART: Final = "2.0.0"
OTHER_DEFAULTS_OF_RISK: Final[Mapping[tuple[str, ...], Any]] = MappingProxyType(
    {
        ("configGeneral", "kubernetes_use_configmaps"): True,
        ("configMajorVersionUpgrade", "major_version_upgrade_mode"): "manual",
    }
)
# The first chart whose operator takes a role annotation away that it was not told
# of (syncPodServiceAccountAnnotations in its sync.go).
IRSA_ROLE_CHART: Final = "2.0.0"
# The first Spilo that has a WAL-G of version 3, which reads PGP keys by another library than
# those before, and the first chart that has such a Spilo.
WAL_G_3_SPILO: Final = (3, 3)
WAL_G_3_CHART: Final = "1.13.0"

# Copies of charts whose digest was checked, below the program's folder: the same
# place on every machine, so that none of them is a change to Pulumi.
CHART_FOLDER: Final = ".charts"

# What a chart that is rendered without a cluster is told of Kubernetes. One version, not
# that of the Helm at hand, so that every machine renders the same.
RENDER_KUBE_VERSION: Final = "1.34.0"

# Backup Secret and ConfigMap of a hand-off without `spec.namespace`; in one
# with it, metadata.name and the suffix.
BACKUP_SECRET_NAME: Final = "r2-postgres-backup-credentials"  # noqa: S105 - the name of a Secret
BACKUP_CONFIG_MAP_NAME: Final = "postgres-pod-backup-config"
BACKUP_SECRET_SUFFIX: Final = "-backup-credentials"  # noqa: S105 - the name of a Secret
BACKUP_CONFIG_MAP_SUFFIX: Final = "-backup-config"

# Kubernetes expands $(NAME) when a database pod starts; the operator defines
# both variables before it adds the ConfigMap's entries.
DEFAULT_S3_PREFIX_TEMPLATE: Final = "backups/$(SCOPE)/$(PGVERSION)"
# Spilo's inplace_upgrade.py and clone_with_wale.py know paths of this shape: the
# first moves the archive to a new version's folder, the second tries all versions.
RECOMMENDED_S3_PREFIX_TEMPLATE: Final = "spilo/$(POD_NAMESPACE)/$(SCOPE)/wal/$(PGVERSION)"
# Spilo's own, where BACKUP_NUM_TO_RETAIN is not set.
DEFAULT_FULL_BACKUPS: Final = 5
R2_ENDPOINT: Final = "https://{host}.r2.cloudflarestorage.com"
R2_REGION: Final = "auto"
# The first is the seed's and read by nothing; the second is its right name, which
# Spilo sets to the same wherever there is an endpoint.
R2_PATH_STYLE: Final = MappingProxyType(
    {"AWS_FORCE_PATH_STYLE": "true", "AWS_S3_FORCE_PATH_STYLE": "true"}
)

# Logical names of what is read and not created: the field that asks for it, since
# the engine says of one that is missing little more than this.
DATABASE_NAMESPACE_READ: Final = "database_namespaces/{namespace}"
EXISTING_SECRET_READ: Final = "existing_secret/{namespace}/{name}"  # noqa: S105 - a name

# Azure's public cloud and its environments beside that, by where their storage is
# (go-autorest's environments.go, which WAL-G's Azure client takes them from).
AZURE_PUBLIC_CLOUD: Final = "core.windows.net"
AZURE_OTHER_CLOUDS: Final = MappingProxyType(
    {
        "AzureUSGovernmentCloud": "core.usgovcloudapi.net",
        "AzureChinaCloud": "core.chinacloudapi.cn",
        "AzureGermanCloud": "core.cloudapi.de",
    }
)

# Secrets in the namespaces of databases, beside that with their environment.
BACKUP_FILES_SUFFIX: Final = "-backup-files"
BACKUP_FILES_NAME: Final = "postgres-pod-backup-files"
LOGICAL_BACKUP_SUFFIX: Final = "-logical-backup"
LOGICAL_BACKUP_NAME: Final = "postgres-logical-backup"
# Where the operator mounts the files into every container of a database pod;
# its own default.
BACKUP_FILES_FOLDER: Final = "/meta/credentials"
# The service account that database pods run under, of the chart's
# podServiceAccount.
POD_SERVICE_ACCOUNT: Final = "postgres-pod"
# Where AWS's webhook for service accounts mounts the token of a pod.
IRSA_TOKEN_FILE: Final = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token"  # noqa: S105 - a path
# Annotation of a service account that the same webhook reads the role from.
ROLE_ANNOTATION: Final = "eks.amazonaws.com/role-arn"
# Compared by the operator alone: it restarts a database's pods when it changes.
BACKUP_CHECKSUM_VARIABLE: Final = "BACKUP_CREDENTIALS_CHECKSUM"
# On the operator's own pod, so that it looks at all databases at once.
BACKUP_CHECKSUM_ANNOTATION: Final = "checksum/backup-credentials"

# What the operator defines in a database pod before the ConfigMap's entries
# (generateSpiloPodEnvVars in its k8sres.go), and so what these may refer to.
OPERATOR_VARIABLES: Final = frozenset(
    {
        "SCOPE", "PGROOT", "POD_IP", "POD_NAMESPACE", "PGUSER_SUPERUSER",
        "KUBERNETES_SCOPE_LABEL", "KUBERNETES_ROLE_LABEL", "PGPASSWORD_SUPERUSER",
        "PGUSER_STANDBY", "PGPASSWORD_STANDBY", "PAM_OAUTH2", "HUMAN_ROLE", "PGVERSION",
        "KUBERNETES_LABELS", "SPILO_CONFIGURATION", "DCS_ENABLE_KUBERNETES_API",
    }
)  # fmt: skip

RESOURCE_KIND: Final = "KubernetesZalandoPostgresOperator"
# Of project-planton, and of openmcf, as it is called since.
API_VERSION: Final = "kubernetes.project-planton.org/v1"
API_VERSION_OF_OPENMCF: Final = "kubernetes.openmcf.org/v1"

# In place of a namespace, all of them: the operator's own sign.
EVERYWHERE: Final = "*"
# What the chart writes the operator's configuration as, unless told otherwise.
CONFIG_TARGET: Final = "OperatorConfigurationCRD"

# What Pulumi's protocol marks a secret, and a value that is not yet known, with;
# the same in every SDK.
PULUMI_SIGNATURE_KEY: Final = "4dabf18193072939515e22adb298388d"
PULUMI_UNKNOWN: Final = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"

# How the name starts that Pulumi's Kubernetes provider writes objects under.
PULUMI_FIELD_MANAGER: Final = "pulumi-kubernetes"

# The port of the operator's REST API, and of the chart's Service.
SERVICE_PORT: Final = 8080

# Where the hand-off is looked for, in this order. The first is a key of the
# Pulumi configuration, the others are environment variables.
CONFIG_NAMESPACE: Final = "planton-cloud"
STACK_INPUT_CONFIG: Final = "stack-input"
STACK_INPUT_TEXT_VARIABLE: Final = "STACK_INPUT_YAML"
STACK_INPUT_FILE_VARIABLES: Final = ("STACK_INPUT_YAML_FILE", "STACK_INPUT_FILE_PATH")

# The context that the CLI's --kube-context names.
KUBE_CONTEXT_VARIABLE: Final = "KUBE_CTX"
# The ambient kubeconfig: a path, several, or the text itself.
KUBECONFIG_VARIABLE: Final = "KUBECONFIG"

SPEC_OVERLAY_CONFIG: Final = "spec-overlay"
PROVIDER_CONFIG_OVERLAY_CONFIG: Final = "provider-config-overlay"
OVERLAY_CONFIGS: Final = (SPEC_OVERLAY_CONFIG, PROVIDER_CONFIG_OVERLAY_CONFIG)
SPEC_OVERLAY_ANNOTATION: Final = "planton.ai/spec-overlay"
LABEL_DOMAIN_CONFIG: Final = "label-domain"

# The exec plugin that the Go module's kubeconfig for GKE runs, which the
# platform's own image carries.
GCP_EXEC_PLUGIN: Final = "/usr/local/bin/kube-client-go-gcp-exec-plugin"
GKE_AUTH_PLUGIN: Final = "gke-gcloud-auth-plugin"
AWS_CLI: Final = "aws"
KUBELOGIN: Final = "kubelogin"
# Microsoft's application that stands for every AKS cluster, the same in all of
# its clouds (kubelogin's book, concepts/aks.md).
AKS_SERVER_ID: Final = "6dae42f8-4368-4678-94ff-3960e28e3630"
EXEC_API_VERSION: Final = "client.authentication.k8s.io/v1"
EXEC_API_VERSION_BETA: Final = "client.authentication.k8s.io/v1beta1"
