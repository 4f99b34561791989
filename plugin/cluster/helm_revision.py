"""The newest revision of a Helm release."""

from plugin.cluster.connect import Cluster
from plugin.cluster.found import HelmRevision

_WERE_DEPLOYED = ("deployed", "superseded")


class DamagedReleaseError(Exception):
    """A Secret in which Helm keeps a release does not hold what Helm writes."""

    def __init__(self, namespace: str, name: str, what: str) -> None:
        """Take the Secret, and what is wrong with it, without anything that it holds."""
        super().__init__(
            f"the Secret {namespace}/{name}, in which Helm keeps the release, is damaged: {what}"
        )


def helm_revision(cluster: Cluster, namespace: str, release: str) -> HelmRevision | None:
    """Return the newest revision, by the labels that Helm keeps on its Secrets.

    Raises:
        ApiException: the cluster refuses to show them.
        DamagedReleaseError: the labels of one do not say which revision it is.
    """
    labels = {"owner": "helm", "name": release}
    statuses: dict[int, str] = {}
    for secret in cluster.get(f"/api/v1/namespaces/{namespace}/secrets", labels)["items"]:
        about = secret["metadata"]
        version = about["labels"].get("version", "")
        if not version.isdecimal():
            what = "its label `version` is no number"
            raise DamagedReleaseError(namespace, about["name"], what)
        statuses[int(version)] = about["labels"].get("status", "")
    if not statuses:
        return None
    newest = max(statuses)
    good = [number for number, status in statuses.items() if status in _WERE_DEPLOYED]
    return HelmRevision(newest, statuses[newest], max(good, default=None))
