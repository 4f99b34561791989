"""The first manifest, which release of the CLI takes it, and the first database."""

import re
from pathlib import Path

import pytest
import yaml
from cli import ROOT, run

TITLE = "## The first deployment\n"
SECTION = (ROOT / "README.md").read_text().partition(TITLE)[2].partition("\n## ")[0]
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", SECTION, re.DOTALL | re.MULTILINE)
FILE = ROOT / "hack/minimal.yaml"
MANIFEST = FILE.read_text()
OPENMCF = MANIFEST.replace("kubernetes.project-planton.org", "kubernetes.openmcf.org")
NAMESPACE = "  namespace:\n    value: postgres-operator\n  createNamespace: true\n"
TAKEN = {
    "project-planton 2025-11": MANIFEST.replace(NAMESPACE, ""),
    "project-planton 2026-01": MANIFEST,
    "openmcf 2026-01": OPENMCF,
}
"""By release, the manifest as the table says."""


def test_the_manifest_shown_is_the_file() -> None:
    _comment, _, text = MANIFEST.partition("\n")
    assert text in BLOCKS


@pytest.mark.parametrize("release", TAKEN)
def test_the_release_takes_it(release: str, tmp_path: Path) -> None:
    file = tmp_path / "minimal.yaml"
    file.write_text(TAKEN[release])
    done = run("validate", "--for", "cli", "--format", "json", str(file))
    found = yaml.safe_load(done.stdout)["findings"]
    assert done.returncode == 0
    assert not [one for one in found if release in one["message"] or one["severity"] == "error"]


def test_every_release_has_its_row() -> None:
    rows = re.findall(r"^\| (project-planton|openmcf), (\w+ \d{4}) \| `", SECTION, re.MULTILINE)
    assert rows == [
        ("project-planton", "November 2025"),
        ("project-planton", "January 2026"),
        ("openmcf", "January 2026"),
    ]


def test_the_first_database_is_that_which_is_restored() -> None:
    (first,) = (text for text in BLOCKS if text.startswith("apiVersion: acid.zalan.do/v1\n"))
    metadata = yaml.safe_load(first)["metadata"]
    assert metadata == {"name": "orders", "namespace": "analytics"}
    assert f"kubectl create namespace {metadata['namespace']}\n" in SECTION
