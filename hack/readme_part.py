"""The parts of the README that are written by `make generate`, each between two markers."""

import re
from pathlib import Path


def write_part(readme: Path, name: str, text: str) -> None:
    """Replace what stands between the markers of a part.

    Args:
        readme: the file.
        name: of the part, as its markers have it.
        text: the part, which ends with a line break.
    """
    start, end = f"<!-- {name}: written by `make generate` -->\n", f"<!-- {name} end -->\n"
    pattern = re.compile(f"{re.escape(start)}.*{re.escape(end)}", re.DOTALL)
    readme.write_text(pattern.sub(lambda _: f"{start}{text}{end}", readme.read_text()))
