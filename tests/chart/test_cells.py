"""Each cell through the real chart: the operator is configured so that a database
pod is given what the cell says.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from carriers import registered
from cells import cluster, expected, load, manifest, possible
from operator_view import database_pod
from wire_inputs import plain, release

from plugin.main import deploy
from plugin.preview.program import preview


@pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)
def test_database_pod_is_given_what_the_cell_says(
    path: Path, template: Callable[..., list[dict[str, Any]]]
) -> None:
    cell = load(path)
    deployment = preview(lambda: deploy(manifest(cell)), {}, cluster(cell))
    values = plain(release(deployment).inputs["values"])
    objects = template("postgres-operator", values)
    (found,) = (found for found in objects if found["kind"] == "OperatorConfiguration")
    configuration = found["configuration"]
    assert database_pod(registered(deployment), configuration) == expected(cell)

    logical = cell.get("logical", {"values": {}})["values"]
    assert {name: configuration["logical_backup"][name] for name in logical} == logical
    (operator,) = (found for found in objects if found["kind"] == "Deployment")
    annotations = operator["spec"]["template"]["metadata"]["annotations"]
    rotates = "BACKUP_CREDENTIALS_CHECKSUM" in cell["environment"]
    assert ("checksum/backup-credentials" in annotations) == rotates
