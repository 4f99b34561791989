"""Where the API has an object, as the cluster itself says."""

from http import HTTPStatus

from kubernetes.client import ApiException

from plugin.cluster.connect import Cluster, Object
from plugin.effects.state import Key


class ApiPaths:
    """The paths of objects, asked for once per group and version."""

    def __init__(self, cluster: Cluster) -> None:
        """Ask `cluster`."""
        self._cluster = cluster
        self._known: dict[str, list[Object]] = {}

    def path(self, key: Key) -> str | None:
        """Return an object's path, None where the cluster does not know its kind.

        Raises:
            ApiException: the cluster refuses to say.
        """
        root = f"/apis/{key.api_version}" if "/" in key.api_version else f"/api/{key.api_version}"
        for resource in self._resources(root):
            if resource["kind"] == key.kind and "/" not in resource["name"]:
                place = f"/namespaces/{key.namespace}" if resource["namespaced"] else ""
                return f"{root}{place}/{resource['name']}/{key.name}"
        return None

    def _resources(self, root: str) -> list[Object]:
        if root not in self._known:
            found = get_or_none(self._cluster, root)
            self._known[root] = found["resources"] if found else []
        return self._known[root]


def get_or_none(cluster: Cluster, path: str) -> Object | None:
    """Return what the API has at a path, None where that is nothing.

    Raises:
        ApiException: the cluster refuses.
    """
    try:
        return cluster.get(path)
    except ApiException as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return None
