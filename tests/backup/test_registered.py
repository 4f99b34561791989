"""Each cell over real gRPC: what is planned is registered, and no key in the open."""

from pathlib import Path
from typing import Any

import pytest
from carriers import planned, registered
from cells import cluster, load, manifest, plan_of, possible
from wire_inputs import created, plain, release

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment

SECTIONS = ("configKubernetes", "configAwsOrGcp", "configLogicalBackup")
"""The chart's values by which the operator finds what carries its settings."""


def deployed(cell: Any) -> Deployment:
    return preview(lambda: deploy(manifest(cell)), {}, cluster(cell))


@pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)
def test_what_is_planned_is_registered(path: Path) -> None:
    cell = load(path)
    deployment = deployed(cell)
    locals_, backup = plan_of(cell)
    assert registered(deployment) == planned(backup, locals_.namespace, cluster(cell))
    values = plain(release(deployment).inputs["values"])
    assert {name: values.get(name) for name in SECTIONS} == {
        name: locals_.own_values.get(name) for name in SECTIONS
    }


@pytest.mark.parametrize(
    "path",
    [path for path in possible() if load(path)["backup_config"].get("delivery") == "secret"],
    ids=lambda path: path.stem,
)
def test_where_secrets_carry_the_keys_the_config_map_shows_none(path: Path) -> None:
    cell = load(path)
    (config_map,) = created(deployed(cell), "ConfigMap")
    shown = repr(config_map.inputs)
    assert "SecretInput" not in shown
    assert not [key for key in cell["secret_environment"].values() if key in shown]
