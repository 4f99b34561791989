"""hack/fleet/batch.py before it runs anything."""

import os
import subprocess
import sys
from pathlib import Path

from programs import ROOT

SCRIPT = ROOT / "hack/fleet/batch.py"
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
_SECONDS = 60


def batch(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it where there is no Pulumi."""
    return subprocess.run(  # noqa: S603 - our own script
        [sys.executable, SCRIPT, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": str(folder)},
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
        "Error: pulumi is not on PATH: install the Pulumi CLI",
    ]


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
