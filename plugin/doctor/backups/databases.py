"""The database clusters that run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from kubernetes.client import ApiException

from plugin.cluster.connect import Cluster
from plugin.module.vars import EVERYWHERE

_RESOURCES = "/apis/acid.zalan.do/v1{place}/postgresqls"


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
    place = "" if watched == EVERYWHERE else f"/namespaces/{watched}"
    try:
        found = cluster.get(_RESOURCES.format(place=place))["items"]
    except ApiException as error:
        # There is no definition yet.
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return ()
    return tuple(_databases(found))


def _databases(found: list[dict[str, dict[str, str]]]) -> Iterator[Database]:
    for each in found:
        if not each["spec"].get("standby"):
            about = each["metadata"]
            created = datetime.fromisoformat(about["creationTimestamp"])
            yield Database(about["namespace"], about["name"], created)
