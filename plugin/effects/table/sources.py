"""Where the facts of the table can be read, as repository, file and function.

Of zalando/postgres-operator as of v1.12.2, of zalando/spilo as of 3.2-p3, unless a
version is named. Both charts' operators were read: v1.12.2 and v2.0.1.
"""

from typing import Final

_OPERATOR: Final = "zalando/postgres-operator"
COMPARE_ENV: Final = f"{_OPERATOR} pkg/cluster/cluster.go compareEnv"
COMPARE_CONTAINERS: Final = f"{_OPERATOR} pkg/cluster/cluster.go compareContainers"
COMPARE_STATEFUL_SET: Final = f"{_OPERATOR} pkg/cluster/cluster.go compareStatefulSetWith"
COMPARE_SERVICES: Final = f"{_OPERATOR} pkg/cluster/cluster.go compareServices"
COMPARE_JOB: Final = f"{_OPERATOR} pkg/cluster/cluster.go compareLogicalBackupJob"
POD_ANNOTATIONS: Final = (
    f"{_OPERATOR} pkg/cluster/cluster.go compareStatefulSetWith, v1.12.2 and v1.13.0"
)
POD_ENVIRONMENT: Final = f"{_OPERATOR} pkg/cluster/k8sres.go generateSpiloPodEnvVars"
POD_CONFIG_MAP: Final = f"{_OPERATOR} pkg/cluster/k8sres.go getPodEnvironmentConfigMapVariables"
POD_SECRET: Final = f"{_OPERATOR} pkg/cluster/k8sres.go getPodEnvironmentSecretVariables"
JOB_SECRET: Final = f"{_OPERATOR} pkg/cluster/k8sres.go getCronjobEnvironmentSecretVariables"
SECRET_VOLUME: Final = f"{_OPERATOR} pkg/cluster/k8sres.go addSecretVolume"
TOLERATIONS: Final = f"{_OPERATOR} pkg/cluster/k8sres.go tolerations, cluster.go"
INSTANCES: Final = f"{_OPERATOR} pkg/cluster/k8sres.go getNumberOfInstances"
SYNC: Final = f"{_OPERATOR} pkg/cluster/sync.go Sync"
SYNC_SECRETS: Final = f"{_OPERATOR} pkg/cluster/sync.go syncSecrets"
SYNC_ROLES: Final = f"{_OPERATOR} pkg/cluster/sync.go syncRoles"
SYNC_PATRONI: Final = f"{_OPERATOR} pkg/cluster/sync.go syncPatroniConfig"
SYNC_POOLER: Final = f"{_OPERATOR} pkg/cluster/connection_pooler.go syncConnectionPoolerWorker"
SYNC_BUDGET: Final = f"{_OPERATOR} pkg/cluster/sync.go syncPodDisruptionBudget"
VOLUMES: Final = f"{_OPERATOR} pkg/cluster/volumes.go syncVolumes"
UPGRADE: Final = f"{_OPERATOR} pkg/cluster/majorversionupgrade.go majorVersionUpgrade"
DELETE: Final = f"{_OPERATOR} pkg/cluster/cluster.go Delete"
LABELS: Final = f"{_OPERATOR} pkg/cluster/util.go labelsSet"
SELECTOR: Final = f"{_OPERATOR} pkg/cluster/util.go labelsSelector"
USERS: Final = f"{_OPERATOR} pkg/cluster/cluster.go initSystemUsers"
POD_ACCOUNT: Final = f"{_OPERATOR} pkg/controller/postgresql.go createPodServiceAccount"
POD_ACCOUNT_SYNC: Final = f"{_OPERATOR} pkg/cluster/sync.go syncPodServiceAccount, v2.0.1"
ADD_CLUSTER: Final = f"{_OPERATOR} pkg/controller/postgresql.go addCluster"
START: Final = f"{_OPERATOR} pkg/controller/controller.go initController"
MIGRATION: Final = f"{_OPERATOR} docs/migrate.md, v2.0.1"
DUMP: Final = f"{_OPERATOR} logical-backup/dump.sh"
CHART: Final = f"{_OPERATOR} charts/postgres-operator/templates"
CHART_CHECKSUM: Final = f"{CHART}/deployment.yaml checksum/config"
SPILO_BACKUP: Final = "zalando/spilo postgres-appliance/scripts/postgres_backup.sh"
SPILO_SETTINGS: Final = "zalando/spilo postgres-appliance/scripts/configure_spilo.py"
WALG_CRYPTO: Final = "wal-g/wal-g docs/README.md, Encryption"
WALG_COMPRESSION: Final = "wal-g/wal-g docs/README.md, Compression"
PRIORITY: Final = "kubernetes/kubernetes pkg/apis/scheduling/validation ValidatePriorityClassUpdate"
MOUNTED: Final = "kubernetes.io/docs/concepts/configuration/secret, mounted Secrets"
REFERENCED: Final = "kubernetes.io/docs/concepts/configuration/secret, Secrets as variables"
DEFINITIONS: Final = (
    "kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions"
)
NAMESPACES: Final = "kubernetes.io/docs/concepts/overview/working-with-objects/namespaces"
METADATA: Final = "kubernetes.io/docs/concepts/overview/working-with-objects/labels"
PATRONI_RIGHTS: Final = f"{CHART}/clusterrole-postgres-pod.yaml"
