"""`planton-zalando` as a process.

Not a test: what the tests of its commands share.
"""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("planton-zalando")

_SECONDS = 120


def run(
    *arguments: str | Path, folder: str | Path = ROOT, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run it in a folder on a text, in this environment and what is added to it."""
    return subprocess.run(  # noqa: S603 - our own command
        [COMMAND, *arguments],
        input=text,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )


def run_redirected(redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it as a shell does with a redirection, such as `<&-`."""
    return subprocess.run(  # noqa: S603 - our own command
        ["/bin/sh", "-c", f'exec "$0" "$@" {redirection}', COMMAND, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )


def run_on_a_terminal(
    *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run it with a terminal for its standard output, which is read to the end."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own command
        [COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(theirs)
        shown = b""
        # How Linux says that the other end is closed.
        with suppress(OSError):
            while piece := os.read(ours, 65536):
                shown += piece
    os.close(ours)
    text = shown.decode(errors="replace").replace("\r\n", "\n")
    return subprocess.CompletedProcess(process.args, process.returncode, text)
