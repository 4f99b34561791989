"""The objects that carry the environment to database pods."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugin.backup.chart_values import ChartObjects, ChartValues, chart_values
from plugin.backup.environment import PodEnvironment, Variables, pod_environment
from plugin.backup.expansion import literal
from plugin.backup.names import BackupNames, backup_names
from plugin.backup.routes import Routes, routes
from plugin.backup.storage.choice import storages
from plugin.backup.storage.storage import Storage
from plugin.contract import DELIVERED_IN_SECRETS, BackupConfig, Target
from plugin.module.vars import BACKUP_CHECKSUM_VARIABLE, EXISTING_SECRET_READ
from plugin.secret_text import SecretText
from plugin.sensitive import Checksum, SecretKey, Value, derived, secret_keys


class BackupSecret(NamedTuple):
    """A Secret in a namespace that databases run in, or in the operator's.

    Attributes:
        logical_name: Pulumi's: as in the Go module the Kubernetes name, with the
            namespace before it where that is not the operator's.
    """

    logical_name: str
    namespace: str
    name: str
    data: Mapping[str, Value]


class WantedSecret(NamedTuple):
    """A Secret that somebody else writes, and the keys that are read from it."""

    namespace: str
    name: str
    keys: tuple[SecretKey, ...]

    @property
    def logical_name(self) -> str:
        """Pulumi's."""
        return EXISTING_SECRET_READ.format(namespace=self.namespace, name=self.name)


class Backup(NamedTuple):
    """Everything that backups need in the cluster.

    Attributes:
        database_namespaces: have to exist before anything is changed.
        existing_secrets: have to exist too.
        secrets: one for each namespace and purpose.
        config_map_name: the ConfigMap is in the operator's namespace.
        config_map: its entries, as the operator copies them into pods.
        chart_values: what the operator is told of it all.
        service_account_annotations: of the service account of database pods.
        inherited_labels: keys of labels that a `postgresql` resource hands to
            its pods, beside the module's own.
        routes: where the data goes to and comes from.
    """

    database_namespaces: tuple[str, ...]
    existing_secrets: tuple[WantedSecret, ...]
    secrets: tuple[BackupSecret, ...]
    config_map_name: str
    config_map: Mapping[str, Value]
    chart_values: ChartValues
    service_account_annotations: Mapping[str, str]
    inherited_labels: tuple[str, ...]
    routes: Routes


def backup(target: Target, operator_namespace: str) -> Backup | None:
    """Return what backups need, or None where the spec has no backup_config.

    Args:
        target: a checked manifest.
        operator_namespace: where the ConfigMap is, and, where keys are
            delivered in it, the Secret that the seed has beside it.
    """
    if not target.spec.HasField("backup_config"):
        return None
    config, names = target.spec.backup_config, backup_names(target)
    chosen = storages(config, operator_namespace)
    environment = pod_environment(config, chosen, operator_namespace)
    checksum = _checksum(config, environment)
    needed = (
        *_beside_the_config_map(config, chosen.own, operator_namespace, names),
        *_copies(config, environment, chosen.own, names),
    )
    secrets = tuple(_named(operator_namespace, *secret) for secret in needed)
    used = {secret.name for secret in secrets}
    return Backup(
        database_namespaces=tuple(config.database_namespaces),
        existing_secrets=_existing_secrets(environment),
        secrets=secrets,
        config_map_name=names.config_map,
        config_map=_config_map(config, environment, checksum),
        chart_values=chart_values(
            config,
            chosen,
            ChartObjects(
                config_map=f"{operator_namespace}/{names.config_map}",
                environment=names.secret if checksum else None,
                files=names.files if names.files in used else None,
                logical=names.logical if names.logical in used else None,
            ),
            _operators_checksum(config, checksum),
        ),
        service_account_annotations=chosen.identity().service_account,
        inherited_labels=chosen.identity().labels,
        routes=routes(config, chosen, environment),
    )


def _existing_secrets(environment: PodEnvironment) -> tuple[WantedSecret, ...]:
    wanted: dict[tuple[str, str], dict[SecretKey, None]] = {}
    for value in (*environment.sensitive.values(), *environment.files.values()):
        for key in secret_keys(value):
            wanted.setdefault((key.namespace, key.name), {})[key] = None
    return tuple(WantedSecret(*where, tuple(keys)) for where, keys in sorted(wanted.items()))


def _in_secrets(config: BackupConfig) -> bool:
    return config.delivery == DELIVERED_IN_SECRETS


def _config_map(
    config: BackupConfig, environment: PodEnvironment, checksum: Checksum | None
) -> dict[str, Value]:
    """A key in it is escaped: what refers to other variables is our own text alone."""
    if _in_secrets(config):
        changing: dict[str, Value] = {BACKUP_CHECKSUM_VARIABLE: checksum} if checksum else {}
        return {**environment.plain, **changing}
    escaped = {name: derived(value, literal) for name, value in environment.sensitive.items()}
    return {**environment.plain, **escaped}


def _checksum(config: BackupConfig, environment: PodEnvironment) -> Checksum | None:
    """Return what makes a changed key reach running pods, where Secrets carry it.

    A Secret keeps its name, so that a pod which restarts by itself finds it at
    any time. The operator compares names and not contents; it restarts the pods
    of a database when an entry of the ConfigMap changes.
    """
    if not _in_secrets(config) or not environment.sensitive:
        return None
    return Checksum(tuple(value for _, value in sorted(environment.sensitive.items())))


def _operators_checksum(config: BackupConfig, checksum: Checksum | None) -> Checksum | None:
    """Return what restarts the operator: a changed key, and a changed list of
    namespaces, whose databases may wait for a Secret.
    """
    return checksum and Checksum((*checksum.of, *config.database_namespaces))


_Needed = tuple[str, str, Variables]
"""Namespace, name and data of a Secret."""


def _beside_the_config_map(
    config: BackupConfig, own: Storage, operator_namespace: str, names: BackupNames
) -> Iterator[_Needed]:
    """The seed's: the keys as they were given, which the ConfigMap repeats."""
    inline = any(isinstance(key, SecretText) for key in own.credentials.values())
    if inline and not _in_secrets(config):
        yield operator_namespace, names.secret, own.credentials


def _copies(
    config: BackupConfig, environment: PodEnvironment, own: Storage, names: BackupNames
) -> Iterator[_Needed]:
    """Yield what each of the databases' namespaces needs, as far as there is something."""
    needed: dict[str, Variables] = {
        names.files: environment.files,
        names.secret: environment.sensitive if _in_secrets(config) else {},
        names.logical: own.logical.environment if config.HasField("logical_backup") else {},
    }
    for name, data in needed.items():
        for namespace in config.database_namespaces if data else ():
            yield namespace, name, data


def _named(operator_namespace: str, namespace: str, name: str, data: Variables) -> BackupSecret:
    logical_name = name if namespace == operator_namespace else f"{namespace}/{name}"
    return BackupSecret(logical_name, namespace, name, data)
