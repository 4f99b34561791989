"""hack/fleet/batch.py deploys a stack for each manifest, several at a time."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api
from definitions import define
from manifests import OLD, Manifests
from objects import namespace, operator, operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack
from start import Cluster

NAMES = ("east", "north", "west")
_SECONDS = 240


@dataclass(frozen=True)
class Batch:
    """The script, and the folder of its manifests."""

    program: Path
    environment: Mapping[str, str]
    backend: Path
    folder: Path
    kubeconfig: str

    def add(self, name: str, manifest: Mapping[str, Any]) -> None:
        """Write a stack input for the cluster."""
        access = {"kubeConfig": self.kubeconfig}
        cluster = {"provider": "digital_ocean_doks", "digitalOceanDoks": access}
        handoff = {"target": dict(manifest), "providerConfig": cluster}
        self.folder.mkdir(exist_ok=True)
        (self.folder / f"{name}.yaml").write_text(yaml.safe_dump(handoff))

    def command(self, command: str, parallel: int = 3) -> list[str]:
        script = str(self.program / "hack/fleet/batch.py")
        flags = ["--yes"] if command == "destroy" else []
        return [sys.executable, script, command, str(self.folder), f"--parallel={parallel}", *flags]

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own script
            self.command(command),
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

    def fails(self, command: str) -> str:
        """Run what fails for the one stack that there is, and return what is said of it."""
        done = self.run(command)
        assert done.returncode == 1
        assert done.stdout.endswith(": failed\n")
        assert "Traceback" not in done.stderr
        return done.stderr


@pytest.fixture
def batch(
    program: Path,
    environment: Mapping[str, str],
    backend: Path,
    tmp_path: Path,
    cluster: Cluster,
) -> Batch:
    kubeconfig = cluster.kubeconfig.read_text()
    return Batch(program, environment, backend, tmp_path / "clusters", kubeconfig)


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
    batch.add("south", manifests.manifest("south", crds="none"))
    (batch.folder / "other.yaml").write_text("kind: Pod\n")
    selected = new_stack("selected")
    assert batch.succeeds("init") == [f"{name}: created" for name in sorted((*NAMES, "south"))]
    assert batch.succeeds("init") == [f"{name}: is there" for name in sorted((*NAMES, "south"))]
    _by_its_settings(batch, "west", manifests.chart(OLD))

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


@pytest.mark.usefixtures("definitions")
def test_a_stack_of_another_manifest_is_left_alone(
    batch: Batch, manifests: Manifests, api: Api
) -> None:
    batch.add("eu", manifests.manifest("production"))
    batch.succeeds("init")
    batch.succeeds("up")
    other = replace(batch, folder=batch.folder.with_name("others"))
    other.add("eu", manifests.manifest("others"))
    for command in ("init", "preview", "up", "destroy"):
        told = f"  error: the stack eu is that of {batch.folder}/eu.yaml: give {other.folder}/eu"
        assert other.fails(command).startswith(told)
    assert list(other.folder.iterdir()) == [other.folder / "eu.yaml"]
    assert operator_is_ready(api, "production")
    batch.succeeds("destroy")


@pytest.mark.usefixtures("definitions")
def test_no_namespace_is_deleted_but_by_destroy(
    batch: Batch, manifests: Manifests, api: Api
) -> None:
    before, after = (
        manifests.manifest(name, watchedNamespaces=[f"{name}-databases"])
        for name in ("before", "after")
    )
    batch.add("moved", before)
    batch.succeeds("init")
    batch.succeeds("up")

    elsewhere = replace(batch, kubeconfig=batch.kubeconfig.replace("127.0.0.1", "localhost"))
    for command in ("preview", "up"):
        batch.add("moved", after)
        assert "deletes the namespace before, with every database in it" in batch.fails(command)
        elsewhere.add("moved", before)
        assert "leads to another cluster, by the provider kubernetes" in elsewhere.fails(command)
    assert operator_is_ready(api, "before", _operator("before"))
    # A stack that no longer creates its namespace lets go of it.
    batch.add("moved", {**before, "spec": {**before["spec"], "createNamespace": False}})
    batch.succeeds("up")
    batch.succeeds("destroy")
    assert api.exists(namespace("before"))
    api.delete(namespace("before"))


def test_a_stack_that_nobody_made_is_not_made_by_the_way(
    batch: Batch, manifests: Manifests
) -> None:
    batch.add("misspelt", manifests.manifest("misspelt"))
    for command in ("preview", "up", "destroy"):
        assert batch.fails(command) == (
            "  error: there is no stack misspelt: if that is its name, `init` makes it\n"
        )
    assert list(batch.folder.iterdir()) == [batch.folder / "misspelt.yaml"]


@pytest.mark.usefixtures("no_definitions")
def test_after_an_interrupt_it_is_told_what_became_of_each(
    batch: Batch, manifests: Manifests
) -> None:
    for name in ("first", "second"):
        batch.add(name, manifests.manifest(name))
    batch.succeeds("init")
    with subprocess.Popen(  # noqa: S603 - our own script
        batch.command("up", parallel=1),
        cwd=batch.folder,
        env=batch.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # As a terminal sends Ctrl-C: to all of a group.
        process_group=0,
    ) as running:
        wait_until(lambda: any(batch.backend.glob(".pulumi/locks/**/first/*")), "the first runs")
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=_SECONDS)
    assert (running.returncode, out) == (130, "first: failed\nsecond: never begun\n")
    assert err.startswith("interrupted: what is at work comes to its end, nothing else begins\n")
    assert "Traceback" not in err
    batch.succeeds("destroy")


def test_without_a_place_for_state_nothing_begins(batch: Batch, manifests: Manifests) -> None:
    batch.add("eu", manifests.manifest("eu"))
    environment = {key: batch.environment[key] for key in ("PATH", "HOME")}
    done = replace(batch, environment=environment).run("init")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith(
        "set PULUMI_BACKEND_URL to where the state is to be kept, or run `pulumi login`\n"
    )


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
    manifest = yaml.safe_load((batch.folder / f"{name}.yaml").read_text())["target"]
    batch.add(name, {**manifest, "spec": {**manifest["spec"], "helm": {}}})
    path = batch.folder / f"Pulumi.{name}.yaml"
    overlay = {"planton-cloud:spec-overlay": {"helm": dict(chart)}}
    settings = {**yaml.safe_load(path.read_text()), "config": overlay}
    path.write_text(yaml.safe_dump(settings))
