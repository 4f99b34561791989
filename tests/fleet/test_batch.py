"""hack/fleet/batch.py before it runs anything."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from programs import ROOT

SCRIPT = ROOT / "hack/fleet/batch.py"
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
_SECONDS = 60


def batch(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it where there is no Pulumi."""
    return subprocess.run(  # noqa: S603 - our own script
        [sys.executable, SCRIPT, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )


def test_what_is_wrong_with_files_is_told_at_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "eu-1.yaml").write_text(MANIFEST)
    (tmp_path / "one/broken.yaml").write_text("a: b: c\n")
    done = batch(tmp_path, "up", "one", "two")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "one/broken.yaml:1:5: the text is no YAML: mapping values are not allowed in this context",
        f"{tmp_path}/two/eu-1.yaml: the stack eu-1 is that of {tmp_path}/one/eu-1.yaml already",
    ]


def test_without_pulumi_nothing_begins(tmp_path: Path) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    done = batch(tmp_path, "up", ".")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: pulumi is not on PATH: install the Pulumi CLI\n"


def test_destroy_has_to_be_meant(tmp_path: Path) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    done = batch(tmp_path, "destroy", ".")
    assert (done.returncode, done.stdout) == (2, "")
    told = "Error: destroy deletes operators, and databases with their namespaces: add --yes\n"
    assert done.stderr.endswith(told)
    assert "pulumi is not on PATH" in batch(tmp_path, "destroy", ".", "--yes").stderr


def test_an_interrupt_while_it_is_imported_is_no_traceback(tmp_path: Path) -> None:
    """By a module that is imported instead of click."""
    (tmp_path / "click.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    done = batch(tmp_path, "up", ".", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pod.yaml").write_text("kind: Pod\n")
    done = batch(tmp_path, "preview", ".")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: there is no manifest in what was given\n"


def test_wrong_usage(tmp_path: Path) -> None:
    for arguments in (("up",), ("refresh", "."), ("up", "gone"), ("up", ".", "--parallel", "0")):
        done = batch(tmp_path, *arguments)
        assert done.returncode == 2
        assert "Usage: " in done.stderr
