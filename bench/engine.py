"""`pulumi preview` of the program, beside an empty one and the same resources in Go."""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import yaml
from pairs import ROOT, CommandError, environment, paired, seconds, shown

_TURNS = 5
_GO = Path(__file__).parent / "go"
_PROGRAMS = ("pulumi", "pulumi-language-python", "pulumi-resource-kubernetes")
_ONE = """
from pulumi_kubernetes.core.v1 import Namespace
Namespace("one")
"""
_CHART = "CHART"
"""Variable with the path of the chart's archive, where its repository cannot be reached."""


class _Stack(NamedTuple):
    program: Path
    name: str
    env: Mapping[str, str]

    def preview(self) -> list[str]:
        name = f"organization/{self.name}/bench"
        quiet = ("--non-interactive", "--color", "never")
        return ["pulumi", "-C", str(self.program), "preview", "--stack", name, *quiet]

    def create(self) -> None:
        name = f"organization/{self.name}/bench"
        seconds(["pulumi", "-C", str(self.program), "stack", "select", "--create", name], self.env)


def lines() -> Iterator[str]:
    """Yield the report."""
    missing = [name for name in _PROGRAMS if not shutil.which(name)]
    if missing:
        yield f"pulumi preview: skipped, not on PATH: {', '.join(missing)}"
        return
    with tempfile.TemporaryDirectory() as folder, _stacks(Path(folder)) as (ours, empty, one, go):
        beside = "an empty Python program"
        yield _compared("pulumi preview", ours, empty, beside, "1.4 times")
        yield _compared("pulumi preview of a Namespace alone", one, empty, beside, "none")
        if shutil.which("pulumi-language-go") and shutil.which("go"):
            beside = "the same resources in Go, from source"
            yield _compared("pulumi preview", ours, go, beside, "less than 1")
        else:
            yield "pulumi preview beside Go: skipped, go or pulumi-language-go is not on PATH"


def _compared(what: str, ours: _Stack, other: _Stack, beside: str, target: str) -> str:
    try:
        ours.create()
        other.create()
        pair = paired(ours.preview(), other.preview(), _TURNS, ours.env, other.env)
    except CommandError as error:
        return f"{what} beside {beside}: skipped: {error}"
    return shown(what, pair, beside, target)


@contextmanager
def _stacks(folder: Path) -> Iterator[tuple[_Stack, _Stack, _Stack, _Stack]]:
    """Yield the program's own stack, made, and those of an empty program, of one with a
    Namespace alone, and of that in Go.
    """
    manifest = yaml.safe_load((ROOT / "hack/manifest.yaml").read_text())
    chart = os.environ.get(_CHART)
    if chart:
        digest = hashlib.sha256(Path(chart).read_bytes()).hexdigest()
        manifest["spec"]["helm"] = {"chart": chart, "sha256": digest}
    handoff = folder / "handoff.yaml"
    handoff.write_text(yaml.safe_dump({"target": manifest}))
    env = environment(
        PULUMI_HOME=str(folder / "home"),
        PULUMI_BACKEND_URL=(folder / "state").as_uri(),
        PULUMI_CONFIG_PASSPHRASE="example-passphrase",  # noqa: S106 - of an empty stack
        PULUMI_SKIP_UPDATE_CHECK="true",
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION="true",
        STACK_INPUT_YAML_FILE=str(handoff),
    )
    (folder / "state").mkdir()
    empty = _program(folder / "empty", "bench-empty")
    (empty / "__main__.py").touch()
    one = _program(folder / "one", "bench-one")
    (one / "__main__.py").write_text(_ONE)
    program = _program(folder / "program", "bench")
    # What is run is the repository's own code: the command finds `plugin` there.
    shutil.copy(ROOT / "__main__.py", program)
    go = folder / "go"
    shutil.copytree(_GO, go)
    yield (
        _Stack(program, "bench", env),
        _Stack(empty, "bench-empty", env),
        _Stack(one, "bench-one", env),
        _Stack(go, "bench-go", env),
    )


def _program(folder: Path, name: str) -> Path:
    folder.mkdir()
    options = {"toolchain": "pip", "virtualenv": sys.prefix}
    project = {"name": name, "runtime": {"name": "python", "options": options}}
    (folder / "Pulumi.yaml").write_text(yaml.safe_dump(project))
    return folder
