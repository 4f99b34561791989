"""The parts of the README that are written by `make generate`, each between two markers."""

import re
import sys
from pathlib import Path


def write_part(readme: Path, name: str, text: str) -> None:
    """Replace what stands between the markers of a part.

    Args:
        readme: the file.
        name: of the part, as its markers have it.
        text: the part, which ends with a line break.

    Raises:
        SystemExit: the part does not stand there once; the text says where and what to write.
    """
    start, end = f"<!-- {name}: written by `make generate` -->", f"<!-- {name} end -->"
    pattern = re.compile(f"^{re.escape(start)}\n.*?^{re.escape(end)}\n", re.DOTALL | re.MULTILINE)
    written, count = pattern.subn(lambda _: f"{start}\n{text}{end}\n", readme.read_text())
    if count != 1:
        sys.exit(f"{readme}: has {count} parts between lines `{start}` and `{end}`: must be 1")
    readme.write_text(written)
