"""How the API names the kinds of a deployment."""

from collections.abc import Iterator

from plugin.chart.chart import Chart
from plugin.cluster.connect import Cluster
from plugin.cluster.resources import Resource, ServedResources
from plugin.doctor.cluster.kinds import Kind


class Resources:
    """Resources by kind: of definitions that the chart brings, and of the cluster."""

    def __init__(self, cluster: Cluster, chart: Chart | None) -> None:
        """Ask a cluster, each version once."""
        self._served = ServedResources(cluster)
        self._defined = dict(_defined(chart)) if chart else {}

    def get(self, kind: Kind) -> Resource | None:
        """Return the resource of a kind, None where neither has it.

        Raises:
            ApiException: the cluster refuses to say.
        """
        return self._defined.get(kind) or self._served.get(kind.api_version, kind.name)


def _defined(chart: Chart) -> Iterator[tuple[Kind, Resource]]:
    for crd in chart.crds:
        spec = crd["spec"]
        for version in spec["versions"]:
            api_version = f"{spec['group']}/{version['name']}"
            namespaced = spec["scope"] == "Namespaced"
            kind = Kind(api_version, spec["names"]["kind"])
            yield kind, Resource(api_version, spec["names"]["plural"], namespaced)
