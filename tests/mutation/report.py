"""Says what `make mutate` found: how many changes a test noticed, and each that none did.

Not a test, but a program. A change that makes no difference stands in `survivors.yaml`, by
module, what a line becomes, as a regular expression, and why.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

_NOTICED = {"killed", "timeout"}
_HERE = Path(__file__).parent


class Mutant(NamedTuple):
    """One change, and what became of it, in mutmut's words."""

    path: Path
    name: str
    status: str

    @property
    def package(self) -> str:
        return ".".join(self.path.with_suffix("").parts[:2])

    @property
    def module(self) -> str:
        return ".".join(self.path.with_suffix("").parts)

    def diff(self) -> list[str]:
        """Return the lines that change, without the names of files."""
        lines = get_diff_for_mutant(self.name, path=self.path).splitlines()
        return [line for line in lines[2:] if line.startswith(("-", "+"))]


def tried() -> Iterator[Mutant]:
    for path in walk_mutatable_files():
        data = SourceFileMutationData(path=path)
        data.load()
        for name, exit_code in data.exit_code_by_key.items():
            status = status_by_exit_code[exit_code]
            if status != "not checked":
                yield Mutant(path, name, status)


@cache
def listed() -> list[tuple[str, re.Pattern[str]]]:
    """Return modules, by a pattern, and what a line becomes in them that makes no difference."""
    entries = yaml.safe_load((_HERE / "survivors.yaml").read_text())
    return [(entry["module"], re.compile(entry["becomes"])) for entry in entries]


def is_explained(mutant: Mutant, diff: list[str]) -> bool:
    """Whether a line that it adds is one of those listed."""
    added = [line[1:].strip() for line in diff if line.startswith("+")]
    return any(
        fnmatch(mutant.module, module) and any(map(line.fullmatch, added))
        for module, line in listed()
    )


def main() -> None:
    counts: dict[str, Counter[str]] = {}
    for mutant in tried():
        count = counts.setdefault(mutant.package, Counter())
        count["all"] += 1
        if mutant.status in _NOTICED:
            count["killed"] += 1
            continue
        diff = mutant.diff()
        if is_explained(mutant, diff):
            count["explained"] += 1
            continue
        sys.stdout.write("\n".join([f"{mutant.name}: {mutant.status}", *diff, ""]))
    for package, count in sorted(counts.items()):
        left = count["all"] - count["explained"]
        sys.stdout.write(
            f"{package}: {count['killed']} of {count['all']} killed,"
            f" {count['explained']} explained: {100 * count['killed'] // max(left, 1)} %"
            " of those that make a difference\n"
        )


main()
