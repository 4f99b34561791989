"""Every command as a process whose output cannot be written as usual, or that is interrupted."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from cli import COMMAND, ROOT, run_on_a_terminal, run_redirected

LATIN_1 = {**os.environ, "PYTHONIOENCODING": "latin-1"}
EVERY = [
    ("validate", "hack/manifest.yaml"),
    ("preview", "hack/manifest.yaml"),
    ("graph", "hack/manifest.yaml"),
    ("explain", "spec"),
    ("schema",),
    ("completion", "bash"),
    ("--help",),
]


@pytest.mark.parametrize("arguments", EVERY)
def test_without_standard_output_the_status_tells(arguments: tuple[str, ...]) -> None:
    done = run_redirected(">&-", *arguments)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr


def test_without_standard_output_errors_are_errors() -> None:
    assert run_redirected(">&-", "validate", "README.md").returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", EVERY[1:])
def test_a_full_disk_is_a_sentence(arguments: tuple[str, ...]) -> None:
    done = run_redirected(">/dev/full", *arguments)
    assert done.returncode == 1
    assert done.stderr == "the output cannot be written: No space left on device\n"


def test_a_file_is_utf_8_in_every_locale() -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        [COMMAND, "preview", "hack/manifest.yaml"],
        cwd=ROOT,
        env=LATIN_1,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert "├── kubernetes:core/v1:Namespace" in done.stdout.decode()


def test_a_terminal_shows_what_it_can() -> None:
    done = run_on_a_terminal("preview", "hack/manifest.yaml", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "??? kubernetes:core/v1:Namespace" in done.stdout


@pytest.mark.parametrize("command", ["validate", "preview", "render", "diff", "graph", "doctor"])
def test_an_interrupt_has_a_status_of_its_own(command: str, tmp_path: Path) -> None:
    """In `diff`, 1 would say that something differs."""
    manifest = tmp_path / "manifest.yaml"
    os.mkfifo(manifest)
    process = subprocess.Popen(  # noqa: S603 - our own command
        [COMMAND, command, manifest], stderr=subprocess.PIPE, text=True
    )
    # Opens when the command does, which then waits for text.
    with manifest.open("w"):
        said = _interrupted(process)
    assert process.returncode == 130
    assert "Traceback" not in said


def _interrupted(process: "subprocess.Popen[str]") -> str:
    """Send Ctrl-C, once more where it came just before Python waits, which then does not hear it.

    Returns:
        What is on standard error.
    """
    for _ in range(4):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=20)[1]
    process.kill()
    pytest.fail("Ctrl-C is not heard")
