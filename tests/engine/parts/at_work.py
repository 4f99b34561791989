"""A deployment beside a test, which may be killed.

Not a test: what tests of this level need.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from stack import Stack

_SECONDS = 240


@dataclass(frozen=True)
class Deployment:
    """A `pulumi up` at work."""

    popen: "subprocess.Popen[bytes]"
    log: Path

    def end(self) -> tuple[bool, str]:
        """Wait for its end, and return whether it succeeded, and what it printed."""
        succeeded = self.popen.wait(_SECONDS) == 0
        text = self.log.read_text()
        assert "Traceback" not in text, text
        return succeeded, text


@contextmanager
def at_work(stack: Stack) -> Iterator[Deployment]:
    """Deploy while the block runs. If it has not ended by then, Pulumi and all that it
    has started are killed, as on a machine that goes down.
    """
    log = stack.handoff.with_suffix(".log")
    with log.open("wb") as output:
        running = subprocess.Popen(  # noqa: S603 - pulumi, found by the fixture
            stack.up_command,
            cwd=stack.program,
            env=stack.environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            # What marks its processes: Pulumi gives each plugin a group of its own.
            start_new_session=True,
        )
    try:
        yield Deployment(running, log)
    finally:
        for pid in _session(running.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        running.wait()


def _session(leader: int) -> Iterator[int]:
    for pid in (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()):
        with suppress(ProcessLookupError):
            if os.getsid(pid) == leader:
                yield pid
