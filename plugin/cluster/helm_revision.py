"""The newest revision of a Helm release."""

from lightkube import Client

from plugin.cluster.found import HelmRevision
from plugin.cluster.objects import SECRET, Labels, Object

_WERE_DEPLOYED = ("deployed", "superseded")


def helm_revision(client: Client, namespace: str, release: str) -> HelmRevision | None:
    """Return the newest revision, by the labels that Helm keeps on its Secrets.

    Raises:
        HTTPStatusError: the cluster refuses to show them.
    """
    labels: Labels = {"owner": "helm", "name": release}
    statuses: dict[int, str] = {}
    for secret in client.list(SECRET, namespace=namespace, labels=labels):
        found: Object = secret
        told = found["metadata"]["labels"]
        statuses[int(told["version"])] = told["status"]
    if not statuses:
        return None
    newest = max(statuses)
    good = [number for number, status in statuses.items() if status in _WERE_DEPLOYED]
    return HelmRevision(newest, statuses[newest], max(good, default=None))
