"""A deployment that ends as on a machine that goes down.

Not a test: what tests of this level need.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stack import Stack


@contextmanager
def killed(stack: Stack) -> Iterator[None]:
    """Deploy while the block runs, then kill Pulumi and all that it has started."""
    running = subprocess.Popen(  # noqa: S603 - pulumi, found by the fixture
        stack.up_command,
        cwd=stack.program,
        env=stack.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # What marks its processes: Pulumi gives each plugin a group of its own.
        start_new_session=True,
    )
    try:
        yield
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
