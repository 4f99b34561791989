"""Whether the account may do what the deployment does, by access review."""

from plugin.chart.chart import Chart
from plugin.cluster.connect import Cluster
from plugin.cluster.found import HelmRevision
from plugin.doctor.check import Check, Group, Status
from plugin.doctor.cluster.needs import ESCALATION, NAMESPACE, Need, needs
from plugin.doctor.cluster.resources import Resources
from plugin.module.locals import Locals

RIGHTS = "rights"
"""Name of the check."""

_REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"


def rights(
    cluster: Cluster, locals_: Locals, chart: Chart | None, revision: HelmRevision | None
) -> Check:
    """Return whether the account may do all of it.

    Args:
        cluster: is asked.
        locals_: what is deployed.
        chart: the chart, where it can be had.
        revision: of the release.

    Raises:
        ApiException: the cluster refuses to be asked.
    """
    resources = Resources(cluster, chart)
    denied = sorted(
        (need for need in needs(locals_, chart, revision) if not _may(cluster, resources, need)),
        key=lambda need: (need.kind, need.namespace, need.verb),
    )
    if denied:
        return Check(
            Group.CLUSTER,
            RIGHTS,
            Status.FAILED,
            f"the account may not {_listed(denied, resources)}",
            "have these rights given to it, or deploy by an account that has them",
        )
    if not chart:
        return Check(
            Group.CLUSTER,
            RIGHTS,
            Status.WARNING,
            "are enough for the module's own objects; those of the chart's are not known",
            "see why the chart cannot be had",
        )
    if not all(_may(cluster, resources, need) for need in ESCALATION):
        return Check(
            Group.CLUSTER,
            RIGHTS,
            Status.WARNING,
            "are enough, unless the account lacks a right that the operator is given: Kubernetes"
            " lets nobody hand out what they do not have",
            "have the verbs escalate and bind on clusterroles given to it",
        )
    return Check(Group.CLUSTER, RIGHTS, Status.OK, "the account may do all that is needed")


def _may(cluster: Cluster, resources: Resources, need: Need) -> bool:
    """Of a kind that the cluster does not have, the deployment itself says so."""
    resource = resources.get(need.kind)
    if not resource:
        return True
    attributes = {"verb": need.verb, "group": resource.group, "resource": resource.plural}
    if resource.namespaced:
        attributes["namespace"] = need.namespace
    elif need.kind == NAMESPACE:
        attributes["name"] = need.namespace
    review = {
        "apiVersion": "authorization.k8s.io/v1",
        "kind": "SelfSubjectAccessReview",
        "spec": {"resourceAttributes": attributes},
    }
    return bool(cluster.ask(_REVIEWS, review)["status"]["allowed"])


def _listed(denied: list[Need], resources: Resources) -> str:
    """Verbs by resource and namespace, as `create, patch secrets in acid`."""
    verbs: dict[str, list[str]] = {}
    for need in denied:
        resource = resources.get(need.kind)
        if resource:
            place = f" in {need.namespace}" if resource.namespaced else ""
            verbs.setdefault(f"{resource.plural}{place}", []).append(need.verb)
    return "; ".join(f"{', '.join(found)} {where}" for where, found in verbs.items())
