"""Each cell without Pulumi, in a hundredth of the time: what a database pod is given, and
what the logical backup job is, by the plain values that the resources are made of.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from carriers import planned
from cells import CELLS, cluster, expected, load, manifest, plan_of, possible
from operator_view import database_pod, secret

from plugin.errors import StackInputError
from plugin.stack_input.read import read

each_cell = pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)
each_refused = pytest.mark.parametrize(
    "path", sorted(set(CELLS) - set(possible())), ids=lambda path: path.stem
)
NAMESPACE = "postgres-operator"
ARCHIVES = ("WALG_S3_PREFIX", "WALG_GS_PREFIX", "WALG_AZ_PREFIX")
SOURCES = ("CLONE_WALE_S3_PREFIX", "CLONE_WALE_GS_PREFIX", "CLONE_WALG_AZ_PREFIX")


@each_cell
def test_database_pod_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    locals_, backup = plan_of(cell)
    values = locals_.own_values
    configuration = {
        "kubernetes": values["configKubernetes"],
        "aws_or_gcp": values.get("configAwsOrGcp", {}),
    }
    carriers = planned(backup, NAMESPACE, cluster(cell))
    assert database_pod(carriers, configuration) == expected(cell)


@each_cell
def test_databases_hand_on_the_labels_that_the_cell_says(path: Path) -> None:
    cell = load(path)
    _, backup = plan_of(cell)
    assert list(backup.inherited_labels) == cell.get("inherited_labels", [])


@each_cell
def test_logical_backup_job_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    logical = cell.get("logical", {"values": {}, "environment": {}})
    locals_, backup = plan_of(cell)
    given = locals_.own_values.get("configLogicalBackup", {})
    assert given == logical["values"]
    name = given.get("logical_backup_cronjob_environment_secret")
    assert secret(planned(backup, NAMESPACE, cluster(cell)), name) == logical["environment"]


@each_cell
def test_a_picture_is_drawn_of_where_the_data_goes(path: Path) -> None:
    cell = load(path)
    environment = cell["environment"]
    _, backup = plan_of(cell)
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
    _, backup = plan_of(cell)
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
    found = {(created.namespace, created.name) for created in backup.secrets}
    assert found - {(NAMESPACE, "main-backup-credentials")} == copies
    for created in backup.secrets:
        where = "" if created.namespace == NAMESPACE else f"{created.namespace}/"
        assert created.logical_name == f"{where}{created.name}"


def test_clones_that_are_off_have_no_source() -> None:
    cell = load(possible()[0])
    off = {**cell, "backup_config": {**cell["backup_config"], "enableCloneWalGRestore": False}}
    assert plan_of(cell)[1].routes.source
    assert plan_of(off)[1].routes.source is None


@each_refused
def test_a_cell_that_cannot_be_says_why(path: Path) -> None:
    cell = load(path)
    with pytest.raises(StackInputError) as caught:
        read(manifest(cell), None)
    said = [f"{found.path}: {found.message}" for found in caught.value.problems]
    assert said == cell["refused"]


def test_the_table_is_whole() -> None:
    storages = {"r2", "s3", "s3-compatible", "gcs", "azure"}
    ways = {"inline", "existing-secret", "workload-identity"}
    deliveries = {"config-map", "secret"}
    cells = {f"{s}-{w}-{d}" for s in storages for w in ways for d in deliveries}
    assert cells <= {path.stem for path in CELLS}
