"""Text broken into lines of a fixed-width font."""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells

_BREAKS = ("/ ,", "-_.:")
"""Signs that a line ends after, the better ones first."""


def wrapped(text: str, width: int, most: int) -> list[str]:
    """Return the lines of a text, the last one ending in `…` where it is cut short.

    Args:
        text: without line breaks.
        width: the most that a line may take, in cells of the font.
        most: the most lines.
    """
    lines = [""]
    for piece in _pieces(text, width, _BREAKS):
        if cell_len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    lines = [line.strip() for line in lines if line.strip()]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{chop_cells(lines[most - 1], width - 1)[0]}…"]


def _pieces(text: str, width: int, breaks: Sequence[str]) -> Iterator[str]:
    """Yield parts that fit into a line, broken at the best signs that make them fit."""
    if cell_len(text) <= width:
        yield text
    elif not breaks:
        yield from chop_cells(text, width)
    else:
        signs = re.escape(breaks[0])
        for piece in re.findall(f"[^{signs}]*[{signs}]|[^{signs}]+", text):
            yield from _pieces(piece, width, breaks[1:])
