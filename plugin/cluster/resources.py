"""How the API names kinds of objects, as the cluster itself says."""

from typing import NamedTuple

from plugin.cluster.connect import Cluster


class Resource(NamedTuple):
    """How the API names a kind.

    Attributes:
        api_version: group and version, as objects name them.
        plural: the last part of its path.
        namespaced: whether its objects stand in namespaces.
    """

    api_version: str
    plural: str
    namespaced: bool

    @property
    def group(self) -> str:
        """The group, empty for that of Kubernetes' first kinds."""
        return self.api_version.rpartition("/")[0]

    def path(self, namespace: str, name: str) -> str:
        """Return the path of an object; the namespace counts where it stands in one."""
        place = f"/namespaces/{namespace}" if self.namespaced else ""
        return f"{_root(self.api_version)}{place}/{self.plural}/{name}"


class ServedResources:
    """The resources of a cluster, asked for once per group and version."""

    def __init__(self, cluster: Cluster) -> None:
        """Ask `cluster`."""
        self._cluster = cluster
        self._known: dict[str, dict[str, Resource]] = {}

    def get(self, api_version: str, kind: str) -> Resource | None:
        """Return the resource of a kind, None where the cluster does not have it.

        Raises:
            ApiException: the cluster refuses to say.
        """
        if api_version not in self._known:
            self._known[api_version] = self._served(api_version)
        return self._known[api_version].get(kind)

    def _served(self, api_version: str) -> dict[str, Resource]:
        """Return the resources of a group and version by kind, without their parts as `status`."""
        listed = self._cluster.find(_root(api_version)) or {}
        return {
            each["kind"]: Resource(api_version, each["name"], each["namespaced"])
            for each in listed.get("resources", ())
            if "/" not in each["name"]
        }


def _root(api_version: str) -> str:
    return f"/apis/{api_version}" if "/" in api_version else f"/api/{api_version}"
