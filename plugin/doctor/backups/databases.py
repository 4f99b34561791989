"""The database clusters that run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugin.cluster.connect import Cluster
from plugin.cluster.postgresqls import postgresqls
from plugin.kubernetes_object import Object


@dataclass(frozen=True, slots=True)
class Database:
    """A database cluster that takes base backups.

    Attributes:
        namespace: of its `postgresql` resource.
        name: of that resource.
        created: when it was.
    """

    namespace: str
    name: str
    created: datetime


def databases(cluster: Cluster, watched: str) -> tuple[Database, ...]:
    """Return those that an operator runs. A standby archives nothing of its own.

    Args:
        cluster: is looked at.
        watched: by the operator: a namespace, or `EVERYWHERE`.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    return tuple(_databases(postgresqls(cluster, watched)))


def _databases(found: Iterable[Object]) -> Iterator[Database]:
    for each in found:
        if not each["spec"].get("standby"):
            about = each["metadata"]
            created = datetime.fromisoformat(about["creationTimestamp"])
            yield Database(about["namespace"], about["name"], created)
