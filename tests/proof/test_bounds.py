"""Which lower bounds are versions that can be had, and what the rows of versions are."""

import re
import tomllib
from pathlib import Path

import yaml
from bounds import faults, unreached
from environments import Row
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def test_a_bound_that_is_met_is_no_fault() -> None:
    requirements = ["protobuf>=6.33,<7", "python-dateutil>=2.9,<3", "PyYAML>=6.0.2"]
    chosen = {"protobuf": "6.33.0", "python-dateutil": "2.9.0.post0", "pyyaml": "6.0.2"}
    assert list(unreached(requirements, chosen)) == []


def test_each_other_is_told_with_what_fits() -> None:
    chosen = {"grpcio": "1.75.1", "python-dateutil": "2.5.3"}
    assert list(unreached(["grpcio>=1.71", "python-dateutil<3"], chosen)) == [
        "grpcio>=1.71 is never met by 1.71; the lowest that fits is 1.75.1",
        "python-dateutil has no lower bound; the lowest that fits is 2.5.3",
    ]


OLDEST = {"requires-python": ">=3.11", "dependencies": ["grpcio>=1.71"]}
LOWEST, HIGHEST = Row("3.11", "lowest"), Row("3.11", "highest")


def test_versions_that_are_as_they_should_be_are_no_fault() -> None:
    newer = Row("3.13", "lowest")
    made = {LOWEST: {"grpcio": "1.71"}, HIGHEST: {"grpcio": "1.80"}, newer: {"grpcio": "1.75"}}
    assert [fault for row in made for fault in faults(row, made, OLDEST)] == []


def test_with_the_oldest_python_each_bound_is_reached() -> None:
    assert list(faults(LOWEST, {LOWEST: {"grpcio": "1.75"}}, OLDEST)) == [
        "grpcio>=1.71 is never met by 1.71; the lowest that fits is 1.75"
    ]


def test_lowest_and_highest_are_not_the_same() -> None:
    made = {LOWEST: {"grpcio": "1.71"}, HIGHEST: {"grpcio": "1.71"}}
    assert list(faults(HIGHEST, made, OLDEST)) == [
        "Python 3.11, lowest, has the very same versions"
    ]


def test_the_oldest_python_has_both_ends() -> None:
    rows = [
        Row(**row)
        for row in yaml.safe_load((ROOT / "tests/proof/versions.yaml").read_text())["rows"]
    ]
    oldest = PROJECT["requires-python"]
    assert {row.versions for row in rows if f">={row.python}" == oldest} == {"lowest", "highest"}


def test_generated_classes_run_on_every_protobuf_that_is_allowed() -> None:
    """Each asks for no older runtime than what it was generated with."""
    (protobuf,) = (
        found for found in map(Requirement, PROJECT["dependencies"]) if found.name == "protobuf"
    )
    (lowest,) = (Version(each.version) for each in protobuf.specifier if each.operator == ">=")
    texts = [path.read_text() for path in (ROOT / "gen").rglob("*_pb2.py")]
    made = re.findall(r"^# Protobuf Python Version: (\S+)", "".join(texts), re.MULTILINE)
    assert len(made) == len(texts) > 0
    assert max(map(Version, made)) <= lowest
