"""Whether the cluster answers, and is new enough."""

import re

from plugin.cluster.connect import Cluster
from plugin.cluster.unreachable import unreachable
from plugin.doctor.check import Check, Group, Status
from plugin.kubernetes_provider.cluster_access import ClusterAccess

REACHED = "API server"
"""Name of the check."""

_APPLIES_SINCE = (1, 22)
"""The first release with server-side apply, which Pulumi's provider uses."""
_VERSION = re.compile(r"v?(\d+)\.(\d+)[\w.+-]*")


def version(cluster: Cluster) -> Check:
    """Return that the cluster answers, and in which version.

    Raises:
        Exception: it does not; `unreached` says why.
    """
    told = str(cluster.get("/version").get("gitVersion", ""))
    # One that signs in by nothing may see the version and nothing else.
    cluster.ask(_REVIEWS, {"apiVersion": "authorization.k8s.io/v1", "kind": _REVIEW, "spec": _ANY})
    found = _VERSION.fullmatch(told)
    if found and (int(found[1]), int(found[2])) < _APPLIES_SINCE:
        return Check(
            Group.CLUSTER,
            REACHED,
            Status.FAILED,
            f"is Kubernetes {told}, which has no server-side apply",
            "upgrade the cluster to 1.22 or later",
        )
    return Check(Group.CLUSTER, REACHED, Status.OK, f"Kubernetes {told if found else 'answers'}")


_REVIEW = "SelfSubjectRulesReview"
_REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews"
_ANY = {"namespace": "default"}


def unreached(error: Exception, access: ClusterAccess) -> Check:
    """Return why the cluster does not answer."""
    sentence, remedy = unreachable(error, access)
    return Check(Group.CLUSTER, REACHED, Status.FAILED, sentence, remedy)
