"""What the resources lead to: the operator, the databases that it runs, their storage."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.backup.archive_path import clone_prefix
from plugin.backup.delivery import Backup
from plugin.backup.routes import Routes
from plugin.graph.model import Lane, Node, Origin
from plugin.module.locals import Locals
from plugin.module.vars import SERVICE_PORT

CONFIGURATION = "operator-configuration"
OPERATOR = "operator"
DATABASE = "postgresql"
PODS = "database-pods"
JOB = "logical-backup-job"
SERVICE_ACCOUNT = "pod-service-account"
ARCHIVE = "archive"
SOURCE = "clone-source"
DUMPS = "dumps"

INHERITED = "inherited_labels"
ENVIRONMENT = "pod_environment_configmap"
SECRETS = (
    "pod_environment_secret",
    "additional_secret_mount",
    "logical_backup_cronjob_environment_secret",
)
"""Settings of the operator's that name a Secret of the module's."""


def cluster_nodes(locals_: Locals) -> Iterator[Node]:
    """Yield what comes after the release, as far as the deployment has it."""
    yield from _release_nodes(locals_)
    yield from _database_nodes(locals_)
    if locals_.backup:
        yield from _storage_nodes(locals_.backup.routes)


def settings(backup: Backup | None) -> Mapping[str, str]:
    """Return the operator's settings that name an object of the module's, with its name."""
    sections = backup.chart_values.values() if backup else ()
    values: dict[str, Any] = {key: value for section in sections for key, value in section.items()}
    return {key: values[key] for key in (*SECRETS, ENVIRONMENT) if key in values}


def clones_from_archive(routes: Routes) -> bool:
    """Whether clones are restored from where databases archive to."""
    return routes.archive is not None and routes.source == clone_prefix(routes.archive)


def _release_nodes(locals_: Locals) -> Iterator[Node]:
    """The chart names what it brings after the release."""
    name = locals_.release.name
    yield Node(
        CONFIGURATION,
        Lane.RELEASE,
        Origin.CLUSTER,
        "OperatorConfiguration",
        (name,),
        (*settings(locals_.backup), INHERITED),
    )
    yield Node(
        OPERATOR,
        Lane.RELEASE,
        Origin.CLUSTER,
        "Operator",
        (name,),
        ("Deployment", f"Service, port {SERVICE_PORT}"),
    )


def _database_nodes(locals_: Locals) -> Iterator[Node]:
    backup = locals_.backup
    if backup and backup.routes.dumps:
        yield Node(
            JOB, Lane.DATABASES, Origin.CLUSTER, "Logical backup", (), ("CronJob, pg_dumpall",)
        )
    watched = ", ".join(locals_.outputs.watched_namespaces)
    yield Node(
        DATABASE,
        Lane.DATABASES,
        Origin.OUTSIDE,
        "postgresql",
        (),
        ("written by users", f"in {watched}" if watched else "in every namespace"),
    )
    yield Node(
        PODS,
        Lane.DATABASES,
        Origin.CLUSTER,
        "Database pods",
        (),
        ("StatefulSet, volumes, Services, Secrets", "Spilo: Patroni, WAL-G"),
    )
    if backup and backup.service_account_annotations:
        yield Node(
            SERVICE_ACCOUNT,
            Lane.DATABASES,
            Origin.CLUSTER,
            "ServiceAccount",
            (locals_.outputs.pod_service_account,),
            ("workload identity",),
        )


def _storage_nodes(routes: Routes) -> Iterator[Node]:
    if routes.dumps:
        yield _stored(DUMPS, "Dumps", routes.dumps)
    if routes.archive:
        yield _stored(ARCHIVE, "Archive", routes.archive)
    if routes.source and not clones_from_archive(routes):
        yield _stored(SOURCE, "Source of clones", routes.source)


def _stored(key: str, title: str, url: str) -> Node:
    """A bucket, and the template of the path in it."""
    bucket, path = _split(url)
    return Node(key, Lane.STORAGE, Origin.OUTSIDE, title, (bucket,), (path,) if path else ())


def _split(url: str) -> tuple[str, str]:
    scheme, _, rest = url.partition("://")
    bucket, _, path = rest.partition("/")
    return f"{scheme}://{bucket}", path
