"""hack/fleet/batch.py deploys a stack for each manifest, several at a time."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api
from definitions import define
from manifests import OLD, Manifests
from objects import namespace, operator, operator_is_ready
from release import Helm
from stack import MakeStack

NAMES = ("east", "north", "west")
_SECONDS = 240


@dataclass(frozen=True)
class Batch:
    """The script, and the folder of its manifests."""

    program: Path
    environment: Mapping[str, str]
    backend: Path
    folder: Path

    def add(self, name: str, manifest: Mapping[str, Any]) -> None:
        (self.folder / f"{name}.yaml").write_text(yaml.safe_dump(dict(manifest)))

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        script = self.program / "hack/fleet/batch.py"
        return subprocess.run(  # noqa: S603 - our own script
            [sys.executable, script, command, str(self.folder), "--parallel", "3"],
            # Elsewhere than the program.
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_SECONDS,
        )

    def succeeds(self, command: str) -> list[str]:
        done = self.run(command)
        assert done.returncode == 0, done.stderr
        return sorted(done.stdout.splitlines())


@pytest.fixture
def batch(program: Path, environment: Mapping[str, str], backend: Path, tmp_path: Path) -> Batch:
    folder = tmp_path / "clusters"
    folder.mkdir()
    return Batch(program, environment, backend, folder)


@pytest.fixture
def definitions(api: Api, helm: Helm, manifests: Manifests, no_definitions: None) -> None:
    """What a fleet, with a cluster for each release, does not install several times at once."""
    del no_definitions
    define(api, helm.definitions(manifests.archive(OLD)))


@pytest.mark.usefixtures("definitions")
def test_several_stacks_at_a_time(
    batch: Batch, manifests: Manifests, new_stack: MakeStack, api: Api
) -> None:
    for name in NAMES:
        batch.add(name, manifests.manifest(name, watchedNamespaces=[f"{name}-databases"]))
    _by_its_settings(batch, "west", manifests.chart(OLD))
    batch.add("south", manifests.manifest("south", crds="none"))
    (batch.folder / "other.yaml").write_text("kind: Pod\n")
    selected = new_stack("selected")

    done = batch.run("up")
    assert done.returncode == 1
    lines = [*(f"{name}: create 4" for name in NAMES), "south: failed"]
    assert sorted(done.stdout.splitlines()) == sorted(lines)
    assert f"{batch.folder}/south.yaml:" in done.stderr
    assert "spec.crds: " in done.stderr
    assert [operator_is_ready(api, name, _operator(name)) for name in NAMES] == [True] * 3
    runs = sorted(_first_run(batch.backend, name) for name in NAMES)
    # One at a time, each would begin when the one before has ended.
    assert any(began < ended for (_, ended), (began, _) in pairwise(runs))
    assert not api.exists(namespace("south"))
    assert selected.is_selected()

    (batch.folder / "south.yaml").unlink()
    assert batch.succeeds("preview") == [f"{name}: same 4" for name in NAMES]
    assert batch.succeeds("up") == [f"{name}: same 4" for name in NAMES]
    assert batch.succeeds("destroy") == [f"{name}: delete 4" for name in NAMES]
    assert not any(api.exists(operator(name, _operator(name))) for name in NAMES)


def _first_run(backend: Path, name: str) -> tuple[int, int]:
    """Return when a stack's first deployment began and ended, in seconds."""
    found = backend.glob(f".pulumi/history/*/{name}/*.history.json")
    records = [json.loads(path.read_text()) for path in found]
    return min((each["startTime"], each["endTime"]) for each in records)


def _operator(name: str) -> str:
    """Return the name of a manifest's operator, which is named after what it watches."""
    return f"postgres-operator-{name}-databases"


def _by_its_settings(batch: Batch, name: str, chart: Mapping[str, str]) -> None:
    """Take the chart from a manifest into the settings of its stack."""
    path = batch.folder / f"{name}.yaml"
    manifest = yaml.safe_load(path.read_text())
    manifest["spec"]["helm"] = {}
    batch.add(name, manifest)
    overlay = {"planton-cloud:spec-overlay": {"helm": dict(chart)}}
    (batch.folder / f"Pulumi.{name}.yaml").write_text(yaml.safe_dump({"config": overlay}))
