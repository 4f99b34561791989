"""Writes the README's table of what the project depends on, from the comments of pyproject.toml.

Replaces what stands between the markers of the README that is named.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from readme_part import write_part

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
LISTS = {"dependencies": "the program", "test": "tests", "dev": "development"}
"""What each list of pyproject.toml is for, by its name there."""


def rows(text: str, purpose: str) -> Iterator[str]:
    """Yield a row for each requirement of a list, with the comment that stands over it.

    The list's own requirement, of this project with another list, has none.
    """
    for comment, name in re.findall(r'((?: +# .+\n)+) +"([\w-]+)', text):
        reason = " ".join(comment.replace("# ", "").split())
        yield f"| `{name}` | {purpose} | {reason} |"


def main() -> None:
    """Rewrite the README given as the one argument."""
    project = PROJECT.read_text()
    table = ["| package | for | why |", "|---|---|---|"]
    for name, purpose in LISTS.items():
        (text,) = re.findall(rf"^{name} = \[\n(.*?)^\]", project, re.DOTALL | re.MULTILINE)
        table += rows(text, purpose)
    write_part(Path(sys.argv[1]), "dependencies", "\n".join([*table, ""]))


if __name__ == "__main__":
    main()
