"""Checks for people."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugin.doctor.check import Check, Status
from plugin.reports.printable import printable

_STYLES = {
    Status.OK: "green",
    Status.WARNING: "yellow",
    Status.FAILED: "bold red",
    Status.SKIPPED: "dim",
}


def as_table(checks: Sequence[Check]) -> None:
    """Print a row for each check, with its remedy below, and a line that counts them.

    Where standard output is no terminal, lines are as long as they come, which other
    programs can search, and without colours.
    """
    console = Console()
    if console.is_terminal:
        console.print(_table(checks))
    else:
        for line in _lines(checks):
            console.print(line, soft_wrap=True, markup=False, highlight=False)
    console.print(_counted(checks), markup=False, highlight=False)


def _table(checks: Sequence[Check]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_column()
    for check in checks:
        text = Text(printable(check.sentence))
        if check.remedy:
            text.append(f"\n→ {check.remedy}", style="italic")
        table.add_row(Text(check.status, _STYLES[check.status]), _name(check), text)
    return table


def _lines(checks: Sequence[Check]) -> list[str]:
    """Return the same in columns as wide as their widest text."""
    width = max((len(_name(check)) for check in checks), default=0)
    lines = []
    for check in checks:
        lines.append(f"{check.status:<7}  {_name(check):<{width}}  {printable(check.sentence)}")
        if check.remedy:
            lines.append(f"{'':<7}  {'':<{width}}  → {check.remedy}")
    return lines


def _name(check: Check) -> str:
    return f"{check.group}: {check.name}"


def _counted(checks: Sequence[Check]) -> str:
    counts = Counter(check.status for check in checks)
    return ", ".join(f"{counts[status]} {status}" for status in Status)
