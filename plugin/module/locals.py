"""Everything that the resources need, computed from the stack input.

Plain values that nobody changes: no Pulumi, no environment, no clock. The resources turn
them into Pulumi's types and decide nothing.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plugin.backup.delivery import Backup, backup
from plugin.chart.chart import Chart
from plugin.contract import MANAGED, StackInput, StackOutputs
from plugin.helm.free_values import plain_values
from plugin.helm.own_values import own_values
from plugin.helm.release import Release, release
from plugin.helm.templates import escaped
from plugin.helm.tree import merged
from plugin.helm.versions import pgp_reader
from plugin.kubernetes_provider.cluster_access import (
    AmbientCluster,
    ClusterAccess,
    cluster_access,
)
from plugin.labels import labels
from plugin.module.outputs import stack_outputs
from plugin.openpgp.reader import Reader
from plugin.operator_names import operator_names
from plugin.operator_namespace import (
    creates_namespace,
    names_namespace,
    operator_namespace,
)


class Locals(NamedTuple):
    """One deployment, ready to be registered.

    Attributes:
        nests_release: whether the release is below the namespace in the stack's tree.
        labels: of the namespace, the Secrets and the ConfigMap.
        backup: None where the spec has no backup_config.
        pgp_reader: by which the WAL-G of database pods reads PGP keys.
        crds: that the stack owns; none where that is left to Helm.
        keeps_crds: whether they outlive the stack.
        own_values: what the module itself gives to the chart.
        helm_values: the user's values with the module's own.
    """

    cluster_access: ClusterAccess
    namespace: str
    creates_namespace: bool
    nests_release: bool
    labels: Mapping[str, str]
    backup: Backup | None
    pgp_reader: Reader
    crds: tuple[Mapping[str, Any], ...]
    keeps_crds: bool
    release: Release
    own_values: Mapping[str, Any]
    helm_values: Mapping[str, Any]
    outputs: StackOutputs


def initialize_locals(
    stack_input: StackInput,
    ambient: AmbientCluster,
    label_domain: str | None,
    chart: Chart | None,
) -> Locals:
    """Compute the locals of a checked stack input.

    Args:
        stack_input: decoded, and valid by every rule.
        ambient: the cluster where the stack input has no provider config.
        label_domain: domain of the label keys, or None for the seed's bare ones.
        chart: the chart, where it is at hand.
    """
    target = stack_input.target
    spec = target.spec
    namespace = operator_namespace(spec)
    label_set = labels(target.metadata, label_domain)
    backups = backup(target, namespace)
    names = operator_names(spec)
    inherited = (*label_set.inherited, *(backups.inherited_labels if backups else ()))
    own = own_values(spec, names, inherited, backups, chart)
    return Locals(
        cluster_access=cluster_access(stack_input, ambient),
        namespace=namespace,
        creates_namespace=creates_namespace(spec),
        nests_release=not names_namespace(spec),
        labels=label_set.own,
        backup=backups,
        pgp_reader=pgp_reader(spec.helm, chart),
        crds=chart.crds if chart and spec.crds == MANAGED else (),
        keeps_crds=not spec.delete_crds,
        release=release(spec, names.release, chart),
        own_values=own,
        helm_values=escaped(merged(own, plain_values(spec.helm.values))),
        outputs=stack_outputs(spec, names, chart, backups),
    )
