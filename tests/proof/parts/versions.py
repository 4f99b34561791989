"""Runs tests once more for each row of versions.yaml, in an environment of its own.

Ends with status 1 where an environment cannot be made or has not the versions that it
should, a test fails, or tests do not end.
"""

import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from typing import NamedTuple

import yaml
from bounds import faults
from environments import ROOT, Environment, NotMadeError, Row, environment, find_interpreter
from levels import VERSIONS
from proof import LEVEL_VARIABLE
from records import Tally, record

_FOLDER = ROOT / ".build/versions"
_SECONDS = 1800
"""How long the tests of a row may take."""
_PYTEST = ("-m", "pytest", "--no-cov", "--quiet", "-p", "no:cacheprovider")
_TOLD = ("protobuf", "protovalidate", "pulumi", "pulumi-kubernetes")


class Outcome(NamedTuple):
    """What became of a row, in lines to print, and whether that is well."""

    text: str
    holds: bool


Job = Callable[[], Outcome]
"""Does what is left to do of a row."""


def main() -> int:
    """Do every row, one a processor at a time, and return the status to end with."""
    table = yaml.safe_load((ROOT / "tests/proof/versions.yaml").read_text())
    _FOLDER.mkdir(parents=True, exist_ok=True)
    made: dict[Row, Mapping[str, str]] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # Environments one after the other: each writes this project's metadata beside its code.
        jobs = [pool.submit(_prepared(Row(**row), table["tests"], made)) for row in table["rows"]]
        outcomes = []
        for job in as_completed(jobs):
            outcomes.append(job.result())
            print(outcomes[-1].text, flush=True)  # noqa: T201 - what this is for
    return int(not all(outcome.holds for outcome in outcomes))


def _prepared(row: Row, tests: list[str], made: dict[Row, Mapping[str, str]]) -> Job:
    """Make the environment of a row, note its versions in `made`, and return what is left."""
    if not (python := find_interpreter(row.python)):
        record({VERSIONS: Tally(skipped=Counter([f"{row}: there is no such Python here"]))})
        skipped = f"{row}: skipped, there is no such Python here"
        return lambda: Outcome(skipped, holds=True)
    try:
        ready = environment(row, python, _FOLDER)
    except NotMadeError as error:
        unmade = f"{row}: no environment can be made\n{error}"
        return lambda: Outcome(unmade, holds=False)
    made[row] = ready.versions
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    if found := "\n".join(faults(row, made, project)):
        return lambda: Outcome(f"{row}: versions that pyproject.toml allows\n{found}", holds=False)
    return partial(run, row, ready, tests, _SECONDS)


def run(row: Row, ready: Environment, tests: list[str], seconds: int) -> Outcome:
    """Run tests, files or folders, in an environment, for so many seconds at most."""
    versions = ", ".join(f"{name} {ready.versions[name]}" for name in _TOLD)
    try:
        done = subprocess.run(  # noqa: S603 - of an environment made here
            [ready.python, *_PYTEST, *tests],
            cwd=ROOT,
            env={**os.environ, LEVEL_VARIABLE: VERSIONS},
            capture_output=True,
            check=False,
            text=True,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        return Outcome(f"{row} ({versions}): did not end within {seconds} seconds", holds=False)
    *before, last = done.stdout.splitlines() or [""]
    output = "\n".join([*before, done.stderr]) if done.returncode else ""
    return Outcome(f"{output}{row} ({versions}): {last}", holds=not done.returncode)


if __name__ == "__main__":
    sys.exit(main())
