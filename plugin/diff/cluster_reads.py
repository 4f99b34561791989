"""Objects that the program reads, from the cluster as it asks for them."""

from collections.abc import Iterator, Mapping

from kubernetes.client import ApiException

from plugin.cluster.connect import Cluster
from plugin.kubernetes_object import Object


class ClusterReads(Mapping[str, Object]):
    """Secrets by `<namespace>/<name>`, and namespaces by name.

    Attributes:
        notes: what could not be read, a sentence each.
    """

    def __init__(self, cluster: Cluster) -> None:
        """Read from `cluster`."""
        self._cluster = cluster
        self.notes: list[str] = []

    def __getitem__(self, key: str) -> Object:
        """Return an object.

        Raises:
            KeyError: it cannot be read, which is then a note.
        """
        namespace, _, name = key.rpartition("/")
        place = f"{namespace}/secrets/{name}" if namespace else name
        try:
            return self._cluster.get(f"/api/v1/namespaces/{place}")
        except ApiException as error:
            kind = "Secret" if namespace else "Namespace"
            self.notes.append(
                f"the {kind} {key} has to exist, and the cluster answers {error.status}: what comes"
                " from it is not compared"
            )
            raise KeyError(key) from None

    def __iter__(self) -> Iterator[str]:
        """Yield nothing: what there is only shows when it is asked for."""
        return iter(())

    def __len__(self) -> int:
        """Return 0, as many as are yielded."""
        return 0
