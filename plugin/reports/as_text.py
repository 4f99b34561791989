"""Findings for people, and for editors: `file:line:column: path: message`."""

from collections.abc import Iterable, Iterator

import click

from plugin.findings.finding import Finding, Severity
from plugin.findings.tally import Tally
from plugin.printable import printable

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def as_text(findings: Iterable[Finding], _tally: Tally) -> Iterator[str]:
    """Yield a line for each finding. What is no error says so before its path."""
    for finding in findings:
        yield f"{_where(finding)}: {_severity(finding)}{printable(finding.text)}\n"


def as_text_with_lines(findings: Iterable[Finding], _tally: Tally) -> Iterator[str]:
    """Yield a line for each finding in colour, with the line that it points at, if that may
    be shown, and a caret beneath.
    """
    for finding in findings:
        colour = _COLOURS[finding.severity]
        where = click.style(_where(finding), bold=True)
        severity = _severity(finding) and click.style(_severity(finding), fg=colour)
        yield f"{where}: {severity}{printable(finding.text)}\n"
        if finding.excerpt is not None and finding.place:
            before = finding.excerpt[: finding.place.column - 1]
            indent = "".join("\t" if char == "\t" else " " for char in before)
            yield f"    {finding.excerpt}\n    {indent}{click.style('^', fg=colour, bold=True)}\n"


def _where(finding: Finding) -> str:
    file, place = printable(finding.file), finding.place
    return f"{file}:{place.line}:{place.column}" if place else file


def _severity(finding: Finding) -> str:
    return "" if finding.severity is Severity.ERROR else f"{finding.severity.value}: "
