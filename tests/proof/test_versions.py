"""Which versions uv chooses for a row, and what becomes of a row's tests."""

import sys
import zipfile
from pathlib import Path

import pytest
from environments import Environment, NotMadeError, Row, choose
from versions import Outcome, run

PROJECT = """\
[project]
name = "example"
version = "1"
requires-python = ">=3.11"
dependencies = ["own>=1,<4"]

[tool.uv.pip]
no-index = true
find-links = ["wheels"]
"""


def wheel(folder: Path, name: str, version: str, *metadata: str) -> None:
    about = f"{name}-{version}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata]
    kind = ["Wheel-Version: 1.0", "Root-Is-Purelib: true", "Tag: py3-none-any"]
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{about}/METADATA", "\n".join([*lines, ""]))
        archive.writestr(f"{about}/WHEEL", "\n".join([*kind, ""]))
        archive.writestr(f"{about}/RECORD", "")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """One that requires `own`, which brings `brought`; of 3.0 there is no wheel."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    for version in ("1.0", "2.0"):
        wheel(wheels, "brought", version)
        wheel(wheels, "own", version, "Requires-Dist: brought")
    wheel(wheels, "own", "2.1", "Requires-Dist: brought", "Requires-Python: >=3.13")
    wheel(wheels, "own", "4.0", "Requires-Dist: brought")
    (wheels / "own-3.0.tar.gz").touch()
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    return tmp_path


@pytest.mark.parametrize(
    ("row", "own"),
    [
        (Row("3.11", "lowest"), "1.0"),
        (Row("3.11", "highest"), "2.0"),
        (Row("3.13", "lowest"), "1.0"),
        (Row("3.13", "highest"), "2.1"),
    ],
    ids=str,
)
def test_the_versions_are_those_of_the_row(project: Path, row: Row, own: str) -> None:
    chosen = project / "chosen.txt"
    choose(row, project, chosen)
    assert chosen.read_text().split() == ["brought==2.0", f"own=={own}"]


def test_where_nothing_fits_uv_says_why(project: Path) -> None:
    (project / "pyproject.toml").write_text(PROJECT.replace("own>=1", "own>=3"))
    with pytest.raises(NotMadeError, match="own>=3"):
        choose(Row("3.11", "lowest"), project, project / "chosen.txt")


HERE = Environment(
    Path(sys.executable),
    {"protobuf": "6.1", "protovalidate": "1.2", "pulumi": "3.4", "pulumi-kubernetes": "4.5"},
)
SAID = "Python 3.11, lowest (protobuf 6.1, protovalidate 1.2, pulumi 3.4, pulumi-kubernetes 4.5)"


def outcome(folder: Path, test: str, seconds: int) -> Outcome:
    (folder / "test_one.py").write_text(f"import time\ndef test_one():\n    {test}\n")
    return run(Row("3.11", "lowest"), HERE, [str(folder)], seconds)


def test_a_row_holds_if_its_tests_pass(tmp_path: Path) -> None:
    passed = outcome(tmp_path, "pass", 100)
    assert passed.text.startswith(f"{SAID}: 1 passed")
    assert passed.holds


def test_what_fails_is_shown(tmp_path: Path) -> None:
    failed = outcome(tmp_path, "assert 1 == 2", 100)
    assert "assert 1 == 2" in failed.text
    assert f"{SAID}: 1 failed" in failed.text
    assert not failed.holds


def test_tests_that_do_not_end_are_told_as_a_row(tmp_path: Path) -> None:
    ended = outcome(tmp_path, "time.sleep(200)", 1)
    assert ended == Outcome(f"{SAID}: did not end within 1 seconds", holds=False)
