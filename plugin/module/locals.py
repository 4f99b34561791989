"""Everything that the resources need, computed from the stack input.

Plain values that nobody changes: no Pulumi, no environment, no clock. The resources turn
them into Pulumi's types and decide nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugin.backup.delivery import Backup, backup
from plugin.backup.warnings import backup_warnings
from plugin.container_resources import container_resources
from plugin.contract import StackInput, StackOutputs
from plugin.helm_values import helm_values
from plugin.kubernetes_provider.cluster_access import (
    AmbientCluster,
    ClusterAccess,
    cluster_access,
)
from plugin.kubernetes_provider.warnings import cluster_warnings
from plugin.labels import labels
from plugin.module.outputs import stack_outputs
from plugin.operator_namespace import creates_namespace, operator_namespace


@dataclass(frozen=True, slots=True)
class Locals:
    """One deployment, ready to be registered.

    Attributes:
        labels: of the namespace, the Secrets and the ConfigMap.
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
    namespace = operator_namespace(spec)
    label_set = labels(target.metadata, label_domain)
    backups = backup(target, namespace)
    return Locals(
        cluster_access=cluster_access(stack_input, ambient),
        namespace=namespace,
        creates_namespace=creates_namespace(spec),
        labels=label_set.own,
        backup=backups,
        helm_values=helm_values(
            (*label_set.inherited, *(backups.inherited_labels if backups else ())),
            container_resources(spec.container.resources),
            backups.chart_values if backups else {},
        ),
        outputs=stack_outputs(namespace),
        warnings=(*cluster_warnings(stack_input.provider_config), *backup_warnings(spec)),
    )
