"""What a deployment does in the cluster, as far as it takes a right."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugin.chart.chart import Chart
from plugin.cluster.found import HelmRevision
from plugin.doctor.cluster.kinds import Kind, chart_kinds
from plugin.module.locals import Locals

NAMESPACE = Kind("v1", "Namespace")
CLUSTER_ROLE = Kind("rbac.authorization.k8s.io/v1", "ClusterRole")
_SECRET = Kind("v1", "Secret")
_CONFIG_MAP = Kind("v1", "ConfigMap")
_DEFINITION = Kind("apiextensions.k8s.io/v1", "CustomResourceDefinition")

_APPLIES = ("get", "create", "patch")
"""What Pulumi's provider, which applies on the server, and Helm do to their objects."""
_KEEPS = ("list", "get", "create", "update", "delete")
"""What Helm does to the Secrets that hold its releases (its storage/driver/secrets.go)."""
_ESCALATES = ("escalate", "bind")
"""What lets one hand out rights that one does not have oneself."""


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """Something that the deployment does.

    Attributes:
        kind: to objects of which kind.
        verb: as Kubernetes names it.
        namespace: of the objects, which counts where they are in one.
    """

    kind: Kind
    verb: str
    namespace: str


def needs(locals_: Locals, chart: Chart | None, revision: HelmRevision | None) -> frozenset[Need]:
    """Return everything that the deployment does.

    Args:
        locals_: what is deployed.
        chart: the chart, whose kinds are left out where it cannot be had.
        revision: of the release. Helm installs definitions with the first alone.
    """
    kinds = chart_kinds(chart, locals_.helm_values) if chart else frozenset()
    return frozenset(
        [
            *_own(locals_),
            *_definitions(locals_, revision),
            *(Need(kind, verb, locals_.namespace) for kind in kinds for verb in _APPLIES),
        ]
    )


def _own(locals_: Locals) -> Iterator[Need]:
    own = locals_.namespace
    for verb in _APPLIES if locals_.creates_namespace else ("get",):
        yield Need(NAMESPACE, verb, own)
    for verb in _KEEPS:
        yield Need(_SECRET, verb, own)
    if locals_.backup:
        for verb in _APPLIES:
            yield Need(_CONFIG_MAP, verb, own)
            for secret in locals_.backup.secrets:
                yield Need(_SECRET, verb, secret.namespace)
        for wanted in locals_.backup.existing_secrets:
            yield Need(_SECRET, "get", wanted.namespace)
        for namespace in locals_.backup.database_namespaces:
            yield Need(NAMESPACE, "get", namespace)


def _definitions(locals_: Locals, revision: HelmRevision | None) -> Iterator[Need]:
    if locals_.crds:
        for verb in _APPLIES:
            yield Need(_DEFINITION, verb, "")
    elif not revision:
        yield Need(_DEFINITION, "create", "")


ESCALATION = tuple(Need(CLUSTER_ROLE, verb, "") for verb in _ESCALATES)
"""Without it, Kubernetes lets an account give the operator no right that it has not itself."""
