"""hack/fleet/batch.py deploys a stack for each manifest, several at a time."""

import json
import os
import signal
import subprocess
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from api import Api
from batches import SECONDS, Batch, operator_of
from manifests import OLD, Manifests
from objects import namespace, operator, operator_is_ready
from processes import wait_until
from stack import MakeStack

NAMES = ("east", "north", "west")


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
    assert [operator_is_ready(api, name, operator_of(name)) for name in NAMES] == [True] * 3
    runs = sorted(_first_run(batch.backend, name) for name in NAMES)
    # One at a time, each would begin when the one before has ended.
    assert any(began < ended for (_, ended), (began, _) in pairwise(runs))
    assert not api.exists(namespace("south"))
    assert selected.is_selected()

    (batch.folder / "south.yaml").unlink()
    assert batch.succeeds("preview") == [f"{name}: same 4" for name in NAMES]
    assert batch.succeeds("up") == [f"{name}: same 4" for name in NAMES]
    assert batch.succeeds("destroy") == [f"{name}: delete 4" for name in NAMES]
    assert not any(api.exists(operator(name, operator_of(name))) for name in NAMES)


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
        out, err = running.communicate(timeout=SECONDS)
    assert (running.returncode, out) == (130, "first: failed\nsecond: never begun\n")
    assert err.startswith("interrupted: what is at work comes to its end, nothing else begins\n")
    assert "Traceback" not in err
    batch.succeeds("destroy")


def _first_run(backend: Path, name: str) -> tuple[int, int]:
    """Return when a stack's first deployment began and ended, in seconds."""
    found = backend.glob(f".pulumi/history/*/{name}/*.history.json")
    records = [json.loads(path.read_text()) for path in found]
    return min((each["startTime"], each["endTime"]) for each in records)


def _by_its_settings(batch: Batch, name: str, chart: Mapping[str, str]) -> None:
    """Take the chart from a manifest into the settings of its stack."""
    manifest = yaml.safe_load((batch.folder / f"{name}.yaml").read_text())["target"]
    batch.add(name, {**manifest, "spec": {**manifest["spec"], "helm": {}}})
    path = batch.folder / f"Pulumi.{name}.yaml"
    overlay = {"planton-cloud:spec-overlay": {"helm": dict(chart)}}
    settings = {**yaml.safe_load(path.read_text()), "config": overlay}
    path.write_text(yaml.safe_dump(settings))
