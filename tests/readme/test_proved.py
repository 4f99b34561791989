"""What the README says was proved, and what the project depends on."""

import re
import tomllib
from pathlib import Path

import pytest
from levels import LEVELS
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PROVED = README.partition("## What was proved, and on what\n")[2].partition("\n## ")[0]
ROWS = [
    line.split(" | ")
    for line in PROVED.splitlines()
    if line.startswith("| ") and not line.startswith(("| level ", "| check "))
]
TOOLS = {
    "etcd": ("tests/cluster/tools/etcd", "go.etcd.io/etcd/server/v3"),
    "Kubernetes": ("tests/cluster/tools/kubernetes", "k8s.io/kubernetes"),
    "kwok": ("tests/cluster/tools/kwok", "sigs.k8s.io/kwok"),
    "Helm": ("tests/chart/helm", "helm.sh/helm/v3"),
    "versitygw": ("tests/restore/versitygw", "github.com/versity/versitygw"),
    "distribution": ("tests/obtain/registry", "github.com/distribution/distribution/v3"),
}


def test_the_levels_are_those_that_ci_tells_of() -> None:
    """CI changes nothing to see whether tests fail."""
    assert [row[0].removeprefix("| ") for row in ROWS] == [*LEVELS, "mutants"]


def test_each_is_repeated_by_targets_that_there_are() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for row in ROWS:
        (targets,) = re.findall(r"`make ([^`]+)`", row[2])
        assert all(f"\n{target}:" in makefile for target in targets.split())


@pytest.mark.parametrize("name", TOOLS)
def test_programs_that_come_by_go_are_of_the_versions_named(name: str) -> None:
    folder, module = TOOLS[name]
    (version,) = re.findall(
        rf"^\t{re.escape(module)} (v\S+)", (ROOT / folder / "go.mod").read_text(), re.MULTILINE
    )
    named = set(re.findall(rf"\b{name} (v[\d.]+)", PROVED))
    assert named == {version}


@pytest.mark.parametrize(
    ("level", "name"),
    [
        ("wire", "pulumi"),
        ("wire", "pulumi-kubernetes"),
        ("bucket", "moto"),
        ("fuzz", "atheris"),
        ("mutants", "mutmut"),
    ],
)
def test_packages_are_of_the_pinned_versions(level: str, name: str) -> None:
    pinned = (ROOT / "requirements-dev.txt").read_text()
    (version,) = re.findall(rf"^{name}(?:\[.+\])?==(\S+)", pinned, re.MULTILINE)
    (row,) = (row for row in ROWS if row[0] == f"| {level}")
    assert f" {version}" in row[4]


def test_each_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    wanted = {Requirement(text).name for each in lists for text in each} - {project["name"]}
    rows = README.partition("### Dependencies\n")[2]
    assert set(re.findall(r"^\| `([\w-]+)` \| [^|]+ \| \w[^|]+ \|$", rows, re.MULTILINE)) == wanted
