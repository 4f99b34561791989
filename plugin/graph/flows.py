"""What flows between the nodes: labels, and all that backups need and make."""

from collections.abc import Iterator, Mapping

from plugin.backup.delivery import Backup
from plugin.backup.routes import Routes
from plugin.graph import cluster
from plugin.graph.model import Edge, Kind, Node
from plugin.module.locals import Locals
from plugin.sensitive import Checksum, Value, secret_keys

_SECRET = "kubernetes:core/v1:Secret::{}"  # noqa: S105 - a type
_CONFIG_MAP = "kubernetes:core/v1:ConfigMap::{}"


def flows(locals_: Locals, nodes: tuple[Node, ...]) -> Iterator[Edge]:
    """Yield what comes after the release, and what flows.

    Args:
        locals_: of the deployment.
        nodes: all of the picture, those of its resources too.
    """
    yield Edge(cluster.CONFIGURATION, cluster.OPERATOR, Kind.ORDER)
    yield Edge(cluster.OPERATOR, cluster.PODS, Kind.ORDER)
    yield Edge(cluster.DATABASE, cluster.PODS, Kind.ORDER)
    yield Edge(cluster.DATABASE, cluster.PODS, Kind.LABELS, "its labels")
    yield Edge(cluster.CONFIGURATION, cluster.PODS, Kind.LABELS, cluster.INHERITED)
    if locals_.backup:
        keys = {reference: node.key for node in nodes for reference in node.references}
        yield from _into_objects(locals_.backup, keys)
        yield from _into_operator(locals_.backup, keys)
        yield from _into_pods(locals_.backup)
        yield from _storage(locals_.backup.routes)


def _into_objects(backup: Backup, keys: Mapping[str, str]) -> Iterator[Edge]:
    """Keys of Secrets that somebody else writes, into the module's own objects."""
    objects = [
        *((_SECRET.format(secret.logical_name), secret.data) for secret in backup.secrets),
        (_CONFIG_MAP.format(backup.config_map_name), backup.config_map),
    ]
    pairs = {
        (keys[_SECRET.format(wanted.logical_name)], keys[reference]): None
        for reference, data in objects
        for wanted in backup.existing_secrets
        if any(_comes_from(value, wanted.namespace, wanted.name) for value in data.values())
    }
    for source, target in pairs:
        yield Edge(source, target, Kind.BACKUP, "keys")


def _comes_from(value: Value, namespace: str, name: str) -> bool:
    if isinstance(value, Checksum):
        return False
    return any((key.namespace, key.name) == (namespace, name) for key in secret_keys(value))


def _into_operator(backup: Backup, keys: Mapping[str, str]) -> Iterator[Edge]:
    """The objects that the operator's settings name. The ConfigMap repeats the keys
    of a Secret that none of them names.
    """
    named = {name: setting for setting, name in cluster.settings(backup).items()}
    config_map = keys[_CONFIG_MAP.format(backup.config_map_name)]
    settings = {
        keys[_SECRET.format(secret.logical_name)]: named.get(secret.name)
        for secret in backup.secrets
    }
    for source, setting in settings.items():
        if setting:
            yield Edge(source, cluster.CONFIGURATION, Kind.BACKUP, setting)
        else:
            yield Edge(source, config_map, Kind.BACKUP, "same keys")
    yield Edge(config_map, cluster.CONFIGURATION, Kind.BACKUP, cluster.ENVIRONMENT)


def _into_pods(backup: Backup) -> Iterator[Edge]:
    yield Edge(cluster.CONFIGURATION, cluster.PODS, Kind.BACKUP)
    if backup.service_account_annotations:
        yield Edge(cluster.OPERATOR, cluster.SERVICE_ACCOUNT, Kind.ORDER)
        yield Edge(cluster.SERVICE_ACCOUNT, cluster.PODS, Kind.BACKUP, "identity")
    if backup.routes.dumps:
        yield Edge(cluster.CONFIGURATION, cluster.JOB, Kind.BACKUP)
        yield Edge(cluster.DATABASE, cluster.JOB, Kind.ORDER)
        yield Edge(cluster.JOB, cluster.DUMPS, Kind.BACKUP, "dumps")


def _storage(routes: Routes) -> Iterator[Edge]:
    if routes.archive:
        yield Edge(cluster.PODS, cluster.ARCHIVE, Kind.BACKUP, "backups")
    if routes.restores:
        yield Edge(cluster.ARCHIVE, cluster.PODS, Kind.BACKUP, "restore")
    if routes.source:
        own = cluster.clones_from_archive(routes)
        source = cluster.ARCHIVE if own else cluster.SOURCE
        yield Edge(source, cluster.PODS, Kind.BACKUP, "clones")
