"""The cluster's processes: started, looked after, stopped.

Not a test: what the start of a cluster needs.
"""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_START_SECONDS = 60
_STOP_SECONDS = 10
_TAIL = 2000


class ClusterError(Exception):
    """The cluster does not start, or does not do what it was waited for."""


@dataclass(frozen=True)
class Process:
    """A process that was started, and the file that it prints to."""

    popen: "subprocess.Popen[bytes]"
    log: Path

    def check(self) -> None:
        """Raise ClusterError, with the end of what it printed, if it has ended."""
        if self.popen.poll() is not None:
            text = self.log.read_text(errors="replace")[-_TAIL:]
            raise ClusterError(
                f"{self.log.stem} ended, exit status {self.popen.returncode}: {text}"
            )

    def kill(self) -> None:
        """End it as a machine does that goes down."""
        self.popen.kill()
        self.popen.wait()


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[Process]:
    """Run a command, with nothing of the environment but PATH, until the block ends."""
    log = folder / f"{Path(command[0]).name}.log"
    with log.open("wb") as output:
        popen = subprocess.Popen(  # noqa: S603 - a part of the cluster
            command,
            cwd=folder,
            env={"PATH": os.environ["PATH"], "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            # Ctrl-C goes to pytest alone, which then stops all in the right order.
            start_new_session=True,
        )
    try:
        yield Process(popen, log)
    finally:
        popen.terminate()
        try:
            popen.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            popen.kill()
            popen.wait()


def wait_until(ready: Callable[[], bool], what: str, processes: Sequence[Process] = ()) -> None:
    """Wait for something that has a minute to come true.

    Raises:
        ClusterError: it did not, or a process ended.
    """
    until = time.monotonic() + _START_SECONDS
    while not ready():
        for process in processes:
            process.check()
        if time.monotonic() > until:
            raise ClusterError(f"not within {_START_SECONDS} s: {what}")
        time.sleep(0.1)


def free_ports(count: int) -> list[int]:
    """Return different ports of the loopback interface that are free at the moment."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
