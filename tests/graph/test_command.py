"""`planton-zalando graph` as a process: what it writes, and its exit status."""

from functools import partial
from pathlib import Path

import cli
import pytest
from cli import ROOT

run = partial(cli.run, "graph")


def test_svg_is_the_default_and_goes_to_standard_output() -> None:
    result = run("hack/manifest.yaml")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("<svg ")
    assert result.stdout.endswith("</svg>\n")


def test_a_file_gets_the_same_as_standard_output(tmp_path: Path) -> None:
    file = tmp_path / "picture.mmd"
    result = run("hack/manifest.yaml", "--format", "mermaid", "-o", str(file))
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    text = (ROOT / "hack/manifest.yaml").read_text()
    assert run("-", "--format", "mermaid", text=text).stdout == file.read_text()
    assert file.read_text().startswith("flowchart LR\n")


def test_a_mistake_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "picture.svg"
    file.write_text("before")
    result = run("-", "-o", str(file), text="kind: KubernetesZalandoPostgresOperator\nspec: {x: 1}")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("<stdin>:2:8: spec: unknown field: ")
    assert file.read_text() == "before"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["missing.yaml"], 1, "'missing.yaml' cannot be read: No such file or directory"),
        (["hack/manifest.yaml", "-o", "missing/x.svg"], 1, "No such file or directory"),
        (["hack/manifest.yaml", "--format", "png"], 2, "'png' is not one of 'svg', 'mermaid'"),
        (["hack/manifest.yaml", "-c", "label-domain"], 2, "write <namespace>:<key>=<value>"),
    ],
)
def test_wrong_use_is_said_without_a_traceback(
    arguments: list[str], status: int, said: str
) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (status, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_warnings_go_to_standard_error() -> None:
    setting = "planton-cloud:spec-overlay=backupConfig: {enableWalGBackup: false}"
    result = run("hack/manifest.yaml", "-c", setting)
    assert result.returncode == 0
    assert result.stderr.startswith("warning: Pulumi configuration planton-cloud:spec-overlay:")
    assert result.stdout.startswith("<svg ")
