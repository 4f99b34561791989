"""Runs tests once more for each row of versions.yaml, in an environment of its own.

Ends with status 1 where an environment cannot be made, a bound is not reached or
a test fails.
"""

import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import yaml
from bounds import unreached
from environments import ROOT, Environment, NotMadeError, Row, environment, interpreter
from levels import VERSIONS
from proof import LEVEL_VARIABLE
from records import Tally, record

_FOLDER = ROOT / ".build/versions"
_SECONDS = 1800
"""How long the tests of a row may take."""
_PYTEST = ("-m", "pytest", "--no-cov", "--quiet", "-p", "no:cacheprovider")
_TOLD = ("protobuf", "protovalidate", "pulumi", "pulumi-kubernetes")

Job = Callable[[], bool]
"""Does what is left to do of a row, prints what became of it, and returns whether it holds."""


def main() -> int:
    """Do every row, one a processor at a time, and return the status to end with."""
    table = yaml.safe_load((ROOT / "tests/proof/versions.yaml").read_text())
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # Environments one after the other: each writes this project's metadata beside its code.
        jobs = [pool.submit(_prepared(Row(**row), table["tests"])) for row in table["rows"]]
    return int(not all(job.result() for job in jobs))


def _prepared(row: Row, tests: list[str]) -> Job:
    if not (python := interpreter(row.python)):
        record({VERSIONS: Tally(skipped=Counter([f"{row}: there is no such Python here"]))})
        return partial(_told, f"{row}: skipped, there is no such Python here", holds=True)
    try:
        made = environment(row, python, _FOLDER)
    except NotMadeError as error:
        return partial(_told, f"{row}: no environment can be made\n{error}", holds=False)
    if faults := "\n".join(_faults(row, made)):
        return partial(_told, f"{row}: bounds of pyproject.toml\n{faults}", holds=False)
    return partial(_run, row, made, tests)


def _faults(row: Row, made: Environment) -> Iterator[str]:
    """Yield what is wrong with lower bounds, for the oldest Python: others lack old wheels."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    if row.versions == "lowest" and project["requires-python"] == f">={row.python}":
        yield from unreached(project["dependencies"], made.versions)


def _run(row: Row, made: Environment, tests: list[str]) -> bool:
    done = subprocess.run(  # noqa: S603 - of an environment made here
        [made.python, *_PYTEST, *tests],
        cwd=ROOT,
        env={**os.environ, LEVEL_VARIABLE: VERSIONS},
        capture_output=True,
        check=False,
        text=True,
        timeout=_SECONDS,
    )
    versions = ", ".join(f"{name} {made.versions[name]}" for name in _TOLD)
    *before, last = done.stdout.splitlines() or [""]
    output = "\n".join([*before, done.stderr]) if done.returncode else ""
    return _told(f"{output}{row} ({versions}): {last}", holds=not done.returncode)


def _told(text: str, *, holds: bool) -> bool:
    print(text, flush=True)  # noqa: T201 - what this is for
    return holds


if __name__ == "__main__":
    sys.exit(main())
