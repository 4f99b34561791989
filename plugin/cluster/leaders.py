"""Where the databases that run keep their leader."""

from plugin.cluster.connect import Cluster
from plugin.cluster.leader_place import LeaderPlace, place_by
from plugin.cluster.postgresqls import postgresqls


def leaders(cluster: Cluster, namespace: str, release: str) -> LeaderPlace | None:
    """Return the place, by the settings that the operator has now; None where there are none,
    or no databases.

    Args:
        cluster: is looked at.
        namespace: of the release.
        release: its name, which the chart gives to the OperatorConfiguration too.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    kind = "operatorconfigurations"
    found = cluster.find(f"/apis/acid.zalan.do/v1/namespaces/{namespace}/{kind}/{release}")
    if not found:
        return None
    settings = found.get("configuration") or {}
    watched = (settings.get("kubernetes") or {}).get("watched_namespace") or namespace
    if not postgresqls(cluster, watched):
        return None
    return place_by(settings)
