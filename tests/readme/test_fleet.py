"""What the README shows of hack/fleet stands there."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

from one_stack import COMMANDS
from programs import ROOT

from plugin.stack_input.document import Document
from plugin.stack_input.read import read

SECTION = (ROOT / "README.md").read_text().partition("## Many clusters\n")[2].partition("\n## ")[0]
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", SECTION, re.DOTALL | re.MULTILINE)


def test_the_stack_is_as_shown() -> None:
    (shown,) = (text for text in BLOCKS if text.startswith("spec:"))
    rest = (ROOT / "hack/fleet/stacks.yaml").read_text()
    for part in shown.split("…\n"):
        _, found, rest = rest.partition(part)
        assert found == part, textwrap.shorten(part, 80)


def test_the_version_is_that_of_the_definitions() -> None:
    (named,) = re.findall(r"definitions, of version ([\d.]+)\.", SECTION)
    pinned = (ROOT / "tests/cluster/tools/pulumi-operator/go.mod").read_text()
    assert f"pulumi-kubernetes-operator/v2 v{named}\n" in pinned


def test_the_files_are_there() -> None:
    named = set(re.findall(r"hack/[\w/.]+\w", SECTION))
    names = ("stacks.yaml", "secrets.yaml", "stack_input.py", "batch.py")
    assert named == {f"hack/fleet/{name}" for name in names}
    assert all((ROOT / name).is_file() for name in named)


def test_a_stack_input_is_checked_as_shown(tmp_path: Path) -> None:
    (shown,) = (text for text in BLOCKS if text.startswith("$ "))
    command, _, output = shown.removeprefix("$ ").partition("\n")
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    (venv := tmp_path / ".venv").symlink_to(sys.prefix)
    command = command.replace(".venv/", f"{venv}/")
    done = subprocess.run(  # noqa: S602 - a pipe of our own
        command,
        shell=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, output)


def test_the_example_of_a_batch_is_deployed_to_its_cluster(authority: str) -> None:
    (shown,) = (text for text in BLOCKS if text.startswith("target:"))
    handoff = Document("README.md", shown.replace("LS0tLS1C...", authority).encode())
    found = read(handoff, None).stack_input.provider_config
    assert found.aws_eks.cluster_name == "us-1"


def test_the_commands_of_a_batch_are_those_that_there_are() -> None:
    named = re.findall(r"hack/fleet/batch\.py (\w+)", "".join(BLOCKS))
    assert named == list(COMMANDS)
