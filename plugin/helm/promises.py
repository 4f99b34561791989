"""Values that others rely on: no one is to change them unaware."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from plugin.contract import Spec
from plugin.module.vars import CONFIG_TARGET, DATABASE_PRIORITY, EVERYWHERE, SERVICE_PORT
from plugin.operator_names import operator_names

Path = tuple[str, ...]

_TRUSTED = "workload identities trust it by this name: leave it out"
_READABLE = "Helm keeps its values readable: use spec.backup_config.logical_backup"


class Promise(NamedTuple):
    """A value of the chart that has to stay as the chart has it, and the remedy."""

    path: Path
    value: Any
    remedy: str


_ALWAYS = (
    Promise(
        ("configTarget",),
        CONFIG_TARGET,
        "a ConfigMap lets a setting of one section replace that of another: leave it out",
    ),
    Promise(("nameOverride",), "", "Service and outputs are named after the release: leave it out"),
    Promise(
        ("fullnameOverride",), "", "Service and outputs are named after the release: leave it out"
    ),
    Promise(
        ("configLoggingRestApi", "api_port"),
        SERVICE_PORT,
        f"the chart's Service leads to {SERVICE_PORT}: leave it out",
    ),
    Promise(("configKubernetes", "watched_namespace"), EVERYWHERE, "use spec.watched_namespaces"),
    Promise(("configLogicalBackup", "logical_backup_s3_access_key_id"), "", _READABLE),
    Promise(("configLogicalBackup", "logical_backup_s3_secret_access_key"), "", _READABLE),
    Promise(("configLogicalBackup", "logical_backup_azure_storage_account_key"), "", _READABLE),
)
_PRIORITY = Promise(
    ("podPriorityClassName", "priority"),
    DATABASE_PRIORITY,
    "the value of a priority class cannot be changed: use spec.databases.priority, which makes"
    " another class",
)
_PRIORITY_CLASS = Promise(
    ("configKubernetes", "pod_priority_class_name"),
    "",
    "spec.databases.priority names the class: leave it out",
)
_BACKED_UP = tuple(
    Promise(path, value, "the archive of a database is found by it: leave it out")
    for path, value in (
        (("configGeneral", "enable_pgversion_env_var"), True),
        (("configAwsOrGcp", "wal_s3_bucket"), ""),
        (("configAwsOrGcp", "wal_gs_bucket"), ""),
        (("configAwsOrGcp", "wal_az_storage_account"), ""),
        (("configKubernetes", "pod_environment_secret"), ""),
    )
)

_IMAGE = "leave it out, or spec.helm.image_registry"
_FIELDS: Mapping[Path, str] = {
    ("resources",): "use spec.container.resources",
    ("imagePullSecrets",): "use spec.helm.image_pull_secrets",
    ("image", "registry"): "use spec.helm.image_registry",
    ("configGeneral", "docker_image"): _IMAGE,
    ("configLogicalBackup", "logical_backup_docker_image"): _IMAGE,
    ("configConnectionPooler", "connection_pooler_image"): _IMAGE,
    ("priorityClassName",): "use spec.scheduling",
    ("nodeSelector",): "use spec.scheduling",
    ("tolerations",): "use spec.scheduling",
    ("affinity",): "use spec.scheduling",
    ("podPriorityClassName",): "use spec.databases",
    ("configGeneral", "enable_crd_registration"): "crds: managed upgrades them",
    ("configKubernetes", "enable_pod_disruption_budget"): "use spec.databases",
    ("configKubernetes", "pdb_master_label_selector"): "use spec.databases",
    ("configKubernetes", "enable_pod_antiaffinity"): "use spec.databases",
    ("configKubernetes", "pod_antiaffinity_preferred_during_scheduling"): "use spec.databases",
    ("configKubernetes", "pod_antiaffinity_topology_key"): "use spec.databases",
    ("configKubernetes", "toleration"): "use spec.databases",
    ("configLogicalBackup",): "use spec.backup_config.logical_backup",
    ("configKubernetes", "inherited_labels"): "give a list that holds the module's own labels too",
}
"""Which field sets a value of the module's own, by the start of the path."""


def promises(spec: Spec) -> Iterator[Promise]:
    """Yield what has to stay as the chart has it, unless the module sets it itself."""
    yield from _ALWAYS
    name = operator_names(spec).pod_service_account
    for path in (("podServiceAccount", "name"), ("configKubernetes", "pod_service_account_name")):
        yield Promise(path, name, _TRUSTED)
    yield _PRIORITY_CLASS if spec.databases.HasField("priority") else _PRIORITY
    if spec.HasField("backup_config"):
        yield from _BACKED_UP


def remedy(path: Path) -> str:
    """Return what to do in place of setting a value that the module sets itself."""
    found = (
        _FIELDS[path[:length]] for length in range(len(path), 0, -1) if path[:length] in _FIELDS
    )
    return next(found, "leave it out")
