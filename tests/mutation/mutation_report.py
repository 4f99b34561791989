"""Says what `make mutate` found: how many changes a test noticed, and each that none did.

Not a test, but a program. Ends with status 1 where too few of a package's changes were
noticed, or where an explanation of survivors.yaml fits nothing any more.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from explanations import Mutant, Outcome, explanations, outcome
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

_SURVIVORS = Path(__file__).with_name("survivors.yaml")
_WANTED = 90
"""Of 100 changes that make a difference, those that a test has to notice."""


def mutants() -> Iterator[Mutant]:
    """Yield every change that mutmut made in its copy."""
    for path in walk_mutatable_files():
        data = SourceFileMutationData(path=path)
        data.load()
        for name, exit_code in data.exit_code_by_key.items():
            # Of those that a test noticed the change is not asked for, which takes long.
            lines = get_diff_for_mutant(name, path=path).splitlines() if exit_code != 1 else []
            diff = [line for line in lines[2:] if line.startswith(("-", "+"))]
            module = ".".join(path.with_suffix("").parts)
            yield Mutant(module, name, status_by_exit_code[exit_code], diff)


def told(found: Outcome) -> Iterator[str]:
    """Yield the lines to print."""
    for mutant in found.left:
        yield from (f"{mutant.name}: {mutant.status}", *mutant.diff)
    for each in found.unused:
        yield f"survivors.yaml: {each.module}: fits nothing: {each.becomes.pattern}"
    for package, tally in sorted(found.tallies.items()):
        yield (
            f"{package}: {tally.noticed} of {tally.tried} killed, {tally.explained} explained:"
            f" {tally.percent} % of those that make a difference"
        )


def main() -> int:
    """Print what was found, and return the status to end with."""
    found = outcome(mutants(), explanations(_SURVIVORS.read_text()))
    print(*told(found), sep="\n")  # noqa: T201 - what this is for
    too_few = any(tally.percent < _WANTED for tally in found.tallies.values())
    return int(too_few or bool(found.unused))


if __name__ == "__main__":
    sys.exit(main())
