"""Everything that the resources need, computed from the stack input.

Plain values that nobody changes: no Pulumi, no environment, no clock. The resources turn
them into Pulumi's types and decide nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugin.backup_environment import (
    Environment,
    archives,
    backup_credentials,
    backup_environment,
)
from plugin.container_resources import container_resources
from plugin.contract import StackInput, StackOutputs, Target
from plugin.helm_values import helm_values
from plugin.kubernetes_provider.cluster_access import (
    AmbientCluster,
    ClusterAccess,
    cluster_access,
)
from plugin.labels import labels
from plugin.module.outputs import stack_outputs
from plugin.module.vars import (
    BACKUP_CONFIG_MAP_NAME,
    BACKUP_CONFIG_MAP_SUFFIX,
    BACKUP_SECRET_NAME,
    BACKUP_SECRET_SUFFIX,
    NAMESPACE,
)
from plugin.secret_text import SecretText


@dataclass(frozen=True, slots=True)
class Backup:
    """The Secret and the ConfigMap that databases are backed up with."""

    secret_name: str
    credentials: Mapping[str, SecretText]
    config_map_name: str
    environment: Environment


@dataclass(frozen=True, slots=True)
class Locals:
    """One deployment, ready to be registered.

    Attributes:
        labels: of the namespace, the Secret and the ConfigMap.
        backup: None where the spec has no backup_config.
        warnings: what the user should know before it is deployed.
    """

    cluster_access: ClusterAccess
    namespace: str
    creates_namespace: bool
    labels: Mapping[str, str]
    backup: Backup | None
    helm_values: Mapping[str, Any]
    outputs: StackOutputs
    warnings: tuple[str, ...]


def initialize_locals(
    stack_input: StackInput, ambient: AmbientCluster, label_domain: str | None
) -> Locals:
    """Compute the locals of a checked stack input.

    Args:
        stack_input: decoded, and valid by every rule.
        ambient: the cluster where the stack input has no provider config.
        label_domain: domain of the label keys, or None for the seed's bare ones.
    """
    target = stack_input.target
    spec = target.spec
    namespace = spec.namespace.value or NAMESPACE
    label_set = labels(target.metadata, label_domain)
    backup = _backup(target)
    return Locals(
        cluster_access=cluster_access(stack_input, ambient),
        namespace=namespace,
        creates_namespace=spec.create_namespace or not spec.HasField("namespace"),
        labels=label_set.own,
        backup=backup,
        helm_values=helm_values(
            label_set.inherited,
            f"{namespace}/{backup.config_map_name}" if backup else None,
            container_resources(spec.container.resources),
        ),
        outputs=stack_outputs(namespace),
        warnings=_warnings(target),
    )


def _backup(target: Target) -> Backup | None:
    if not target.spec.HasField("backup_config"):
        return None
    config = target.spec.backup_config
    named = target.metadata.name if target.spec.HasField("namespace") else ""
    return Backup(
        secret_name=f"{named}{BACKUP_SECRET_SUFFIX}" if named else BACKUP_SECRET_NAME,
        credentials=backup_credentials(config),
        config_map_name=f"{named}{BACKUP_CONFIG_MAP_SUFFIX}" if named else BACKUP_CONFIG_MAP_NAME,
        environment=backup_environment(config),
    )


def _warnings(target: Target) -> tuple[str, ...]:
    if not target.spec.HasField("backup_config") or archives(target.spec.backup_config):
        return ()
    return (
        "enable_wal_g_backup is false: databases are not backed up, and one that is to be"
        " restored in place has no archive to restore from",
    )
