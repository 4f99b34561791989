"""Says what `make mutate` found: how many changes a test noticed, and each that none did.

Not a test, but a program. A change that makes no difference stands in `survivors.yaml`, by
the module, what a line becomes, and why.
"""

import sys
from collections import Counter
from collections.abc import Iterator
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


def explained() -> set[tuple[str, str]]:
    """Return module and changed line of what makes no difference."""
    listed = yaml.safe_load((_HERE / "survivors.yaml").read_text())
    return {(entry["module"], line) for entry in listed for line in entry["becomes"]}


def main() -> None:
    known = explained()
    counts: dict[str, Counter[str]] = {}
    for mutant in tried():
        count = counts.setdefault(mutant.package, Counter())
        count["all"] += 1
        if mutant.status in _NOTICED:
            count["killed"] += 1
            continue
        diff = mutant.diff()
        if {(mutant.module, line[1:].strip()) for line in diff if line.startswith("+")} & known:
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
