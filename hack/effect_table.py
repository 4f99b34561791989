"""Writes the README's table of what changes do to databases, from the classes of `diff`.

Replaces what stands between the markers of the README that is named.
"""

import sys
from pathlib import Path

from readme_part import write_part

from plugin.effects.effect import Effect


def main() -> None:
    """Rewrite the README given as the one argument."""
    rows = [f"| {each.title} | {each.meaning} |" for each in Effect]
    table = "\n".join(["| class | what it means |", "|---|---|", *rows, ""])
    write_part(Path(sys.argv[1]), "effects", table)


if __name__ == "__main__":
    main()
