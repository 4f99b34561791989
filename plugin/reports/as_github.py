"""Findings as GitHub's workflow commands, which it shows beside the lines of a change."""

from collections.abc import Iterable, Iterator

from plugin.findings.finding import Finding, Severity
from plugin.findings.tally import Tally

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})
"""What the toolkit escapes: escapeData and escapeProperty of its core/src/command.ts."""


def as_github(findings: Iterable[Finding], _tally: Tally) -> Iterator[str]:
    """Yield a command for each finding."""
    for finding in findings:
        properties = {"file": finding.file}
        if finding.place:
            properties |= {"line": str(finding.place.line), "col": str(finding.place.column)}
        given = ",".join(f"{key}={_escaped(value)}" for key, value in properties.items())
        yield f"::{_COMMANDS[finding.severity]} {given}::{finding.text.translate(_IN_DATA)}\n"


def _escaped(value: str) -> str:
    # What is no UTF-8 in a file's name cannot be printed.
    return value.encode(errors="backslashreplace").decode().translate(_IN_PROPERTY)
