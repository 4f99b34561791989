"""Nothing that the module or the chart can write is without its row."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import cells
import charts
import pytest
from programs import needed

from plugin.backup.delivery import backup
from plugin.chart.archive import read_chart
from plugin.effects.change import ABSENT, Change
from plugin.effects.change import Path as Keys
from plugin.effects.judge import UNCLASSIFIED, judge
from plugin.effects.subject import Subject
from plugin.effects.table.variables import OTHER_VARIABLE
from plugin.helm.sections import SECTIONS
from plugin.stack_input.read import read

NAMES = {section for path in SECTIONS.values() for section in path} | {"scalyr"}
"""Of the sections of an OperatorConfiguration."""
CHANGES = [(ABSENT, "x"), ("x", ABSENT), ("x", "y"), (True, False), (False, True)]


def rows(subject: Subject, path: Keys) -> Iterator[Any]:
    for before, after in CHANGES:
        yield judge(subject, Change(path, before, after), {})


def settings_of(schema: Mapping[str, Any], path: Keys = ()) -> Iterator[Keys]:
    """Yield the path of each setting that a schema knows: of its mappings the keys, too."""
    for key, value in schema.get("properties", {}).items():
        yield (*path, key)
        yield from settings_of(value, (*path, key))


def schema(archive: Path) -> Mapping[str, Any]:
    chart = read_chart(archive.read_bytes(), charts.SHA256[archive.stem.rpartition("-")[2]])
    (found,) = (
        each
        for each in chart.crds
        if each["metadata"]["name"] == "operatorconfigurations.acid.zalan.do"
    )
    (version,) = found["spec"]["versions"]
    return dict(version["schema"]["openAPIV3Schema"]["properties"]["configuration"])


@pytest.fixture(scope="session", params=charts.SHA256)
def of_chart(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    helm = needed("helm", "chart level")
    return charts.archive(helm, request.param, tmp_path_factory.mktemp("chart"))


def test_every_setting_of_the_operator_is_classified(of_chart: Path) -> None:
    settings = [path for path in settings_of(schema(of_chart)) if path[-1] not in NAMES]
    assert len(settings) > 170
    assert [
        path
        for path in settings
        if UNCLASSIFIED in rows(Subject.CONFIGURATION, ("configuration", *path))
    ] == []


def test_settings_have_one_name_in_all_sections(of_chart: Path) -> None:
    """The table has them without their section."""
    found = schema(of_chart)["properties"]
    names = [
        name
        for key, value in found.items()
        for name in (value["properties"] if key in NAMES else [key])
    ]
    assert len(names) == len(set(names))


def test_every_variable_that_a_backup_can_have_is_classified() -> None:
    names = set()
    for path in cells.possible():
        target = read(cells.manifest(cells.load(path)), None).stack_input.target
        found = backup(target, "postgres-operator")
        assert found
        names |= set(found.config_map)
        for secret in found.secrets:
            names |= set(secret.data) if secret.name == "main-backup-credentials" else set()
    assert {"WALG_S3_PREFIX", "WALG_LIBSODIUM_KEY", "AWS_SECRET_ACCESS_KEY"} <= names
    unknown = {
        name
        for name in names
        if OTHER_VARIABLE in rows(Subject.POD_VARIABLES, ("data", name))
        or OTHER_VARIABLE in rows(Subject.POD_SECRET, ("stringData", name))
    }
    assert unknown == set()
