"""Each cell over real gRPC: what a database pod is given, to the last variable."""

from pathlib import Path
from typing import Any

import pytest
from cells import CELLS, cluster, expected, load, manifest, possible
from operator_view import contents, created, database_pod, plain

from plugin.errors import StackInputError
from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment
from plugin.stack_input.read import read

each_cell = pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)
each_refused = pytest.mark.parametrize(
    "path", sorted(set(CELLS) - set(possible())), ids=lambda path: path.stem
)


def deployed(cell: Any) -> Deployment:
    return preview(lambda: deploy(manifest(cell)), {}, cluster(cell))


def values(deployment: Deployment) -> Any:
    (release,) = (found for found in deployment.resources if found.type.endswith(":Release"))
    return plain(release.inputs["values"])


def configuration(deployment: Deployment) -> dict[str, Any]:
    """The operator's configuration, as far as the chart's values are copied into it."""
    given = values(deployment)
    return {
        "kubernetes": given["configKubernetes"],
        "aws_or_gcp": given.get("configAwsOrGcp", {}),
    }


@each_cell
def test_database_pod_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    deployment = deployed(cell)
    assert database_pod(deployment, configuration(deployment)) == expected(cell)


@each_cell
def test_logical_backup_job_is_given_what_the_cell_says(path: Path) -> None:
    cell = load(path)
    logical = cell.get("logical", {"values": {}, "environment": {}})
    deployment = deployed(cell)
    given = values(deployment).get("configLogicalBackup", {})
    assert given == logical["values"]
    name = given.get("logical_backup_cronjob_environment_secret")
    assert contents(deployment, "Secret", "analytics", name) == logical["environment"]


@pytest.mark.parametrize(
    "path",
    [path for path in possible() if load(path)["backup_config"].get("delivery") == "secret"],
    ids=lambda path: path.stem,
)
def test_keys_are_in_secrets_of_the_listed_namespaces_alone(path: Path) -> None:
    cell = load(path)
    deployment = deployed(cell)
    for config_map in created(deployment, "ConfigMap"):
        shown = repr(config_map.inputs)
        assert "SecretInput" not in shown
        for key in cell["secret_environment"].values():
            assert key not in shown
    needed = {
        "main-backup-credentials": cell["secret_environment"],
        "main-backup-files": cell["files"],
        "main-logical-backup": cell.get("logical", {}).get("environment"),
    }
    found = [plain(secret.inputs)["metadata"] for secret in created(deployment, "Secret")]
    assert {(secret["namespace"], secret["name"]) for secret in found} == {
        (namespace, name)
        for name, contents in needed.items()
        if contents
        for namespace in cell["backup_config"]["databaseNamespaces"]
    }


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
