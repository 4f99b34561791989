"""`validate` of manifests in any number: how many a second, and how much memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pairs import COMMAND, ROOT, environment

_NUMBERS = (1_000, 10_000, 100_000)
_LOOK_EACH = 0.2
"""Seconds from one look at the memory to the next: each takes the time of some files."""


def lines() -> Iterator[str]:
    """Yield the report."""
    with tempfile.TemporaryDirectory() as folder:
        for number in _NUMBERS:
            manifests = Path(folder) / str(number)
            _write(manifests, number)
            took, mebibytes = _validated(manifests)
            yield (
                f"validate of {number:,} files on {os.cpu_count()} processors: {took:.1f} s,"
                f" {number / took:,.0f} a second, {1000 * took / number:.2f} ms each,"
                f" {mebibytes:.0f} MiB in all processes at the most;"
                " target: 5,000 a second, 200 MB, linear"
            )


def _write(folder: Path, number: int) -> None:
    """Write manifests like hack/manifest.yaml, each with names of its own."""
    text = (ROOT / "hack/manifest.yaml").read_text()
    folder.mkdir()
    for index in range(number):
        named = text.replace("name: main", f"name: main-{index}")
        (folder / f"{index:06}.yaml").write_text(named.replace("-main-01", f"-main-{index}"))


def _validated(folder: Path) -> tuple[float, float]:
    """Return seconds, and mebibytes at the most."""
    command = [COMMAND, "validate", str(folder)]
    start = time.perf_counter()
    with (
        subprocess.Popen(command, cwd=ROOT, env=environment(), stderr=subprocess.PIPE) as process,
        ThreadPoolExecutor(1) as beside,
    ):
        most = beside.submit(_most, process)
        # Not between two looks, which would be a fifth of a second too late.
        _, said = process.communicate()
        took = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"validate failed: {said.decode()}")
    return took, most.result()


def _most(process: subprocess.Popen[bytes]) -> float:
    """Return the mebibytes at the most, until the process ends."""
    most = 0.0
    while process.returncode is None:
        most = max(most, sum(map(_mebibytes, _family(process.pid))))
        time.sleep(_LOOK_EACH)
    return most


def _family(process: int) -> list[int]:
    """Return a process and all those below it."""
    found = [process]
    try:
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += _family(int(child))
    except OSError:
        pass  # It has ended.
    return found


def _mebibytes(process: int) -> float:
    """Return what a process holds, its share of what several hold included (Linux: PSS)."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0
