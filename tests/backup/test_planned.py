"""Each cell without Pulumi, in a hundredth of the time: what a database pod is given, and
what the logical backup job is, by the plain values that the resources are made of.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from cells import cluster, expected, load, manifest, possible
from operator_view import contents, database_pod

from plugin.backup.delivery import Backup
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.preview.registration import Deployment, Registration
from plugin.sensitive import SecretKey, Value, resolve
from plugin.stack_input.read import read
from plugin.validation.existing_secret import read_keys

each_cell = pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)
NAMESPACE = "postgres-operator"
ARCHIVES = ("WALG_S3_PREFIX", "WALG_GS_PREFIX", "WALG_AZ_PREFIX")
SOURCES = ("CLONE_WALE_S3_PREFIX", "CLONE_WALE_GS_PREFIX", "CLONE_WALG_AZ_PREFIX")


def planned(cell: Any) -> tuple[Locals, Backup]:
    stack_input = read(manifest(cell), None).stack_input
    locals_ = initialize_locals(stack_input, AmbientCluster(), None, None)
    assert locals_.backup
    return locals_, locals_.backup


def held(backup: Backup, secrets: Mapping[str, Any]) -> dict[SecretKey, str]:
    """Return what the cluster's Secrets hold of what has to be read."""
    return {
        key: text
        for wanted in backup.existing_secrets
        for key, text in read_keys(
            wanted.keys, secrets[f"{wanted.namespace}/{wanted.name}"]["data"]
        ).items()
    }


def created(backup: Backup, secrets: Mapping[str, Any]) -> Deployment:
    """Return the objects as they would be registered."""
    read = held(backup, secrets)
    config_map = (NAMESPACE, backup.config_map_name)
    return Deployment(
        [
            registration("ConfigMap", config_map, backup.config_map, read),
            *(
                registration("Secret", (secret.namespace, secret.name), secret.data, read)
                for secret in backup.secrets
            ),
        ]
    )


def registration(
    kind: str, where: tuple[str, str], data: Mapping[str, Value], read: Mapping[SecretKey, str]
) -> Registration:
    field = {"ConfigMap": "data", "Secret": "stringData"}[kind]
    inputs = {
        "kind": kind,
        "metadata": dict(zip(("namespace", "name"), where, strict=True)),
        field: {key: resolve(value, read) for key, value in data.items()},
    }
    return Registration(kind, where[1], None, (), None, inputs, {})


@each_cell
def test_database_pod_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    locals_, backup = planned(cell)
    values = locals_.own_values
    configuration = {
        "kubernetes": values["configKubernetes"],
        "aws_or_gcp": values.get("configAwsOrGcp", {}),
    }
    assert database_pod(created(backup, cluster(cell)), configuration) == expected(cell)


@each_cell
def test_databases_hand_on_the_labels_that_the_cell_says(path: Path) -> None:
    cell = load(path)
    _, backup = planned(cell)
    assert list(backup.inherited_labels) == cell.get("inherited_labels", [])


@each_cell
def test_logical_backup_job_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    logical = cell.get("logical", {"values": {}, "environment": {}})
    locals_, backup = planned(cell)
    given = locals_.own_values.get("configLogicalBackup", {})
    assert given == logical["values"]
    name = given.get("logical_backup_cronjob_environment_secret")
    deployment = created(backup, cluster(cell))
    assert contents(deployment, "Secret", "analytics", name) == logical["environment"]


@each_cell
def test_a_picture_is_drawn_of_where_the_data_goes(path: Path) -> None:
    cell = load(path)
    environment = cell["environment"]
    _, backup = planned(cell)
    archive = one_of(ARCHIVES, environment)
    restores = environment["USE_WALG_RESTORE"] == "true"
    clones = environment["CLONE_USE_WALG_RESTORE"] == "true"
    assert backup.routes.archive == archive
    assert backup.routes.restores == bool(archive and restores)
    assert backup.routes.source == (one_of(SOURCES, environment) if clones else None)
    bucket = (archive or "").partition("/spilo/")[0]
    assert backup.routes.dumps == (bucket if "logical" in cell else None)


def one_of(names: Sequence[str], environment: Mapping[str, str]) -> str | None:
    return next((environment[name] for name in names if name in environment), None)


@each_cell
def test_nothing_else_is_created(path: Path) -> None:
    cell = load(path)
    _, backup = planned(cell)
    needed = {
        "main-backup-files": cell["files"],
        "main-backup-credentials": cell["secret_environment"],
        "main-logical-backup": cell.get("logical", {}).get("environment"),
    }
    copies = {
        (namespace, name)
        for name, data in needed.items()
        if data
        for namespace in cell["backup_config"].get("databaseNamespaces", ())
    }
    found = {(secret.namespace, secret.name) for secret in backup.secrets}
    assert found - {(NAMESPACE, "main-backup-credentials")} == copies
    for secret in backup.secrets:
        where = "" if secret.namespace == NAMESPACE else f"{secret.namespace}/"
        assert secret.logical_name == f"{where}{secret.name}"


def test_clones_that_are_off_have_no_source() -> None:
    cell = load(possible()[0])
    off = {**cell, "backup_config": {**cell["backup_config"], "enableCloneWalGRestore": False}}
    assert planned(cell)[1].routes.source
    assert planned(off)[1].routes.source is None
