"""Commands as whole processes, run in turn."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
COMMAND = str(Path(PYTHON).parent / "planton-zalando")

Command = Sequence[str]


class Pair(NamedTuple):
    """Two commands that ran in turn, so that what slows the machine slows both.

    Attributes:
        seconds: the least that the first took.
        other_seconds: the least that the second took.
        ratio: the median of the first's time by the second's, turn by turn.
        least_ratio: the least of the first by the least of the second.
    """

    seconds: float
    other_seconds: float
    ratio: float
    least_ratio: float


class CommandError(Exception):
    """A command failed; the last that it said."""


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment, in which Python keeps what it has compiled."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **more}


def paired(
    first: Command,
    second: Command,
    turns: int,
    env: Mapping[str, str] | None = None,
    second_env: Mapping[str, str] | None = None,
) -> Pair:
    """Run two commands in turn, each once before it counts.

    Raises:
        CommandError: one of them fails.
    """
    env = env or environment()
    times = [(seconds(first, env), seconds(second, second_env or env)) for _ in range(turns + 1)][
        1:
    ]
    least, other_least = (min(found) for found in zip(*times, strict=True))
    ratio = statistics.median(one / other for one, other in times)
    return Pair(least, other_least, ratio, least / other_least)


def seconds(command: Command, env: Mapping[str, str]) -> float:
    """Run a command, and return how long it took.

    Raises:
        CommandError: it fails.
    """
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    took = time.perf_counter() - start
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()
        errors = [line.strip() for line in said if "error:" in line]
        raise CommandError((errors or said or ["it said nothing"])[0])
    return took


def shown(what: str, pair: Pair, beside: str, target: str) -> str:
    """Return a line of the report."""
    return (
        f"{what}: {pair.seconds:.2f} s, {pair.ratio:.2f} times {beside}"
        f" ({pair.other_seconds:.2f} s; by the least of each {pair.least_ratio:.2f});"
        f" target: {target}"
    )
