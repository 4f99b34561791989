"""The newest revision of a Helm release."""

from plugin.cluster.connect import Cluster
from plugin.cluster.found import HelmRevision

_WERE_DEPLOYED = ("deployed", "superseded")


def helm_revision(cluster: Cluster, namespace: str, release: str) -> HelmRevision | None:
    """Return the newest revision, by the labels that Helm keeps on its Secrets.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    labels = {"owner": "helm", "name": release}
    statuses: dict[int, str] = {}
    for secret in cluster.get(f"/api/v1/namespaces/{namespace}/secrets", labels)["items"]:
        told = secret["metadata"]["labels"]
        if told.get("version", "").isdecimal():
            statuses[int(told["version"])] = told.get("status", "")
    if not statuses:
        return None
    newest = max(statuses)
    good = [number for number, status in statuses.items() if status in _WERE_DEPLOYED]
    return HelmRevision(newest, statuses[newest], max(good, default=None))
