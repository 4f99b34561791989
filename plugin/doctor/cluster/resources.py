"""How the API names kinds of objects."""

from collections.abc import Iterator
from dataclasses import dataclass

from kubernetes.client import ApiException

from plugin.chart.chart import Chart
from plugin.cluster.connect import Cluster
from plugin.doctor.cluster.kinds import Kind


@dataclass(frozen=True, slots=True)
class Resource:
    """How the API names a kind."""

    group: str
    plural: str
    namespaced: bool


class Resources:
    """Resources by kind: of the cluster, and of definitions that the chart brings."""

    def __init__(self, cluster: Cluster, chart: Chart | None) -> None:
        """Ask a cluster, each version once."""
        self._cluster = cluster
        self._found = dict(_defined(chart)) if chart else {}
        self._asked: set[str] = set()

    def get(self, kind: Kind) -> Resource | None:
        """Return the resource of a kind, None where the cluster does not have it."""
        if kind not in self._found and kind.api_version not in self._asked:
            self._asked.add(kind.api_version)
            self._found |= dict(self._served(kind.api_version))
        return self._found.get(kind)

    def _served(self, api_version: str) -> Iterator[tuple[Kind, Resource]]:
        group = api_version.rpartition("/")[0]
        try:
            listed = self._cluster.get(f"/{'apis' if group else 'api'}/{api_version}")["resources"]
        except ApiException:
            return
        for each in listed:
            if "/" not in each["name"]:
                resource = Resource(group, each["name"], each["namespaced"])
                yield Kind(api_version, each["kind"]), resource


def _defined(chart: Chart) -> Iterator[tuple[Kind, Resource]]:
    for crd in chart.crds:
        spec = crd["spec"]
        for version in spec["versions"]:
            kind = Kind(f"{spec['group']}/{version['name']}", spec["names"]["kind"])
            namespaced = spec["scope"] == "Namespaced"
            yield kind, Resource(spec["group"], spec["names"]["plural"], namespaced)
