"""The `postgresql` resources of an operator."""

from collections.abc import Sequence

from plugin.cluster.connect import Cluster
from plugin.kubernetes_object import Object
from plugin.module.vars import EVERYWHERE


def postgresqls(cluster: Cluster, watched: str) -> Sequence[Object]:
    """Return those that an operator works off; none where the cluster does not know their kind.

    Args:
        cluster: is looked at.
        watched: by the operator: a namespace, or `EVERYWHERE`.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    place = "" if watched == EVERYWHERE else f"/namespaces/{watched}"
    listed = cluster.find(f"/apis/acid.zalan.do/v1{place}/postgresqls") or {}
    found: Sequence[Object] = listed.get("items", ())
    return found
