"""A fresh clone that the released CLIs run, each in its way."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from api import Api
from manifests import OLD, Manifests
from objects import namespace, operator, operator_is_ready
from programs import ROOT
from stock_cli import StockCli

HANDOFFS = ROOT / "tests/handoffs/input"
WAYS = {
    "project-planton-2025-11": ("2025-11_backup", "STACK_INPUT_YAML"),
    "project-planton-2025-11-by-file": ("2025-11_minimal", "STACK_INPUT_FILE_PATH"),
    "project-planton-2026-01": ("2026-01_minimal", "STACK_INPUT_YAML_FILE"),
    "openmcf-2026-01": ("openmcf_backup", "STACK_INPUT_YAML_FILE"),
}
"""By CLI, what it hands over, and the variable that it does so by."""
INTO_A_FILE = "stack-input.yaml"
OF_PIP = ("PIP_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_")

# The first of them installs what the program needs.
pytestmark = pytest.mark.timeout(900)


def git(*arguments: str) -> str:
    command = [shutil.which("git") or "", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - git, which this level needs
    return done.stdout


@pytest.fixture(scope="module")
def reaching(
    environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    """An environment in which pip reaches its registry."""
    of_pip = {name: value for name, value in os.environ.items() if name.upper().startswith(OF_PIP)}
    found = {**environment, **of_pip}
    folder = tmp_path_factory.mktemp("download")
    tried = ["download", "--quiet", "--no-deps", "--no-cache-dir", "--retries", "0", "pyyaml"]
    done = subprocess.run(  # noqa: S603 - the Python of these tests
        [sys.executable, "-m", "pip", *tried],
        cwd=folder,
        env=found,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("engine level, fresh clone: pip reaches no package registry")
    return found


@pytest.fixture(scope="module")
def clone(reaching: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert reaching
    folder = tmp_path_factory.mktemp("clone") / "module"
    git("clone", "--quiet", str(ROOT), str(folder))
    assert not (folder / ".venv").exists()
    return folder


@pytest.mark.usefixtures("no_definitions")
@pytest.mark.parametrize("way", WAYS)
def test_is_run_from_preview_to_destroy(
    way: str,
    clone: Path,
    reaching: Mapping[str, str],
    manifests: Manifests,
    api: Api,
) -> None:
    handoff, variable = WAYS[way]
    text = (HANDOFFS / f"{handoff}.yaml").read_text()
    file = clone / INTO_A_FILE
    file.write_text(text)
    handed_over = {variable: text if variable == "STACK_INPUT_YAML" else str(file)}
    cli = StockCli(
        shutil.which("pulumi") or "",
        clone,
        f"organization/{way}/prod",
        {**reaching, **handed_over},
    )
    cli.name_project()
    assert yaml.safe_load((clone / "Pulumi.yaml").read_text())["name"] == way
    chart = manifests.chart(OLD).items()
    cli.prepare({f"planton-cloud:spec-overlay.helm.{field}": value for field, value in chart})
    spec = yaml.safe_load(text)["target"]["spec"]
    home = spec.get("namespace", {"value": "postgres-operator"})["value"]
    if home == "databases":
        api.apply(namespace(home))

    assert "to create" in cli.run("preview")
    assert (clone / ".venv/bin/python").exists()
    cli.run("up")
    assert operator_is_ready(api, home)
    assert "unchanged" in cli.run("refresh")
    cli.run("destroy")
    assert not api.exists(operator(home))
    assert git("-C", str(clone), "status", "--porcelain").split("\n") == [" M Pulumi.yaml", ""]
