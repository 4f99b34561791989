"""Checks for people."""

from collections import Counter
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from plugin.doctor.check import Check, Status
from plugin.printable import printable

_STYLES = {
    Status.OK: "green",
    Status.WARNING: "yellow",
    Status.FAILED: "bold red",
    Status.SKIPPED: "dim",
}


def as_table(checks: Sequence[Check]) -> Table:
    """Return a row for each check, in colours, with its remedy below."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_column()
    for check in checks:
        text = Text(printable(check.sentence))
        if check.remedy:
            text.append(f"\n→ {printable(check.remedy)}", style="italic")
        table.add_row(Text(check.status, _STYLES[check.status]), _name(check), text)
    return table


def as_lines(checks: Sequence[Check]) -> list[str]:
    """Return the same without colours, in lines as long as they come, which other programs
    can search; in columns as wide as their widest text.
    """
    width = max((len(_name(check)) for check in checks), default=0)
    lines = []
    for check in checks:
        lines.append(f"{check.status:<7}  {_name(check):<{width}}  {printable(check.sentence)}")
        if check.remedy:
            lines.append(f"{'':<7}  {'':<{width}}  → {printable(check.remedy)}")
    return lines


def _name(check: Check) -> str:
    return printable(f"{check.group}: {check.name}")


def counts(checks: Sequence[Check]) -> str:
    """Return how many checks ended in which way."""
    found = Counter(check.status for check in checks)
    return ", ".join(f"{found[status]} {status}" for status in Status)
