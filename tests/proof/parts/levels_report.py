"""Tells of each level of proof whether it ran, how much of it, and why the rest did not.

Takes the folder of the records. Ends with status 1 where nothing at all is
recorded of a level: then nothing has started it, and nobody would miss it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from levels import LEVELS
from programs_told import programs
from records import Tally, recorded


def lines(level: str, tally: Tally) -> Iterator[str]:
    """Yield what is to be said of a level."""
    counts = {"passed": tally.passed, "failed": tally.failed, "skipped": tally.skipped.total()}
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    ran = tally.passed or tally.failed
    yield f"  {level:<9} {f'ran: {told}' if ran else 'skipped'}"
    if ran and (told := ", ".join(programs(level))):
        yield f"  {'':<9}   with {told}"
    for reason, count in sorted(tally.skipped.items()):
        yield f"  {'':<9}   {count} skipped: {reason}"


def main(folder: Path) -> int:
    """Print it, and return the status to end with."""
    found = recorded(folder)
    print("levels of proof:")  # noqa: T201 - what this is for
    for level in LEVELS:
        told = lines(level, found[level]) if level in found else [f"  {level:<9} not started"]
        print(*told, sep="\n")  # noqa: T201 - as above
    return int(not found.keys() >= set(LEVELS))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
