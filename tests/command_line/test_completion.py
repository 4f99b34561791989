"""`planton-zalando completion`, loaded into real shells."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = "planton-zalando"
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
SHELLS = {"bash": ["bash", "--norc", "--noprofile"], "zsh": ["zsh", "-f"], "fish": ["fish", "-N"]}


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(shell), reason=f"{shell} is not on PATH")


def bash(script: str) -> str:
    """Return what a script prints that has the completion of this line: `complete_line`."""
    loaded = f"""
        source <({PROGRAM} completion bash)
        complete_line() {{
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
            compopt() {{ echo "$2"; }}
            _planton_zalando_completion {PROGRAM}
            printf '%s\\n' "${{COMPREPLY[@]}}"
        }}
        {script}
    """
    return subprocess.run(  # noqa: S603 - our own script
        [*SHELLS["bash"], "-c", loaded],
        env={**os.environ, "PATH": PATH},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout


@needs("bash")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["exp"], ["explain"]),
        (["comp"], ["completion"]),
        (["schema", "st"], ["stack-input"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["explain", "--rec"], ["--recursive"]),
        (["explain", "spec.backupConfig.r2Config.b"], ["spec.backupConfig.r2Config.bucketName"]),
        (["explain", "spec.backupC"], ["spec.backupConfig", "spec.backupConfig."]),
        (["explain", "spec.backup_config.acc"], [""]),
        (["explain", "spec.backup_config.backupS"], ["spec.backupConfig.backupSchedule"]),
        (["explain", "prov"], ["providerConfig", "providerConfig."]),
        (["explain", "nothing.b"], [""]),
        (["preview", "hack/ma"], ["default", ""]),
    ],
    ids="-".join,
)
def test_bash_completes(line: list[str], expected: list[str]) -> None:
    words = " ".join(f"'{word}'" for word in [PROGRAM, *line])
    found = bash(f"complete_line {words}").removesuffix("\n").split("\n")
    assert found == expected


@needs("bash")
def test_a_bash_at_a_terminal_completes_at_tab() -> None:
    """As somebody types it: a terminal, and a TAB behind a part of a command."""
    command = [*SHELLS["bash"], "-i"]
    terminal, end = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - a shell of the PATH
        command,
        stdin=end,
        stdout=end,
        stderr=end,
        env={**os.environ, "PATH": PATH, "TERM": "dumb", "PS1": "$ "},
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        os.close(end)
        os.write(terminal, f"source <({PROGRAM} completion bash)\n".encode())
        os.write(terminal, f"{PROGRAM} expl\tspec.crd\t | head -1; exit\n".encode())
        assert "FIELD: spec.crds <string>" in everything_from(terminal)
        process.wait(timeout=60)


def everything_from(terminal: int) -> str:
    """Return what comes until the other end is closed."""
    found = b""
    try:
        while piece := os.read(terminal, 4096):
            found += piece
    except OSError:  # The shell has left.
        pass
    finally:
        os.close(terminal)
    return found.decode()


@pytest.mark.parametrize("shell", [pytest.param(shell, marks=needs(shell)) for shell in SHELLS])
def test_each_shell_reads_its_script(shell: str) -> None:
    script = subprocess.run(  # noqa: S603 - our own command
        [PROGRAM, "completion", shell],
        env={**os.environ, "PATH": PATH},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    parsed = subprocess.run(  # noqa: S603 - a shell of the PATH
        [*SHELLS[shell], "-n"],
        input=script,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (parsed.returncode, parsed.stderr) == (0, "")
    assert "_PLANTON_ZALANDO_COMPLETE" in script
