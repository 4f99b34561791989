"""Findings for programs, as one object."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from plugin.findings.finding import Finding
from plugin.findings.tally import Tally


def as_json(findings: Iterable[Finding], tally: Tally) -> Iterator[str]:
    """Yield `{"findings": [...], "summary": {...}}`, each finding in a line of its own.

    `line` and `column` are null where the finding is of the whole file, or in an overlay,
    which `origin` then names.
    """
    yield '{"findings": ['
    separator = "\n"
    for finding in findings:
        yield separator + json.dumps(_finding(finding))
        separator = ",\n"
    yield f'\n], "summary": {json.dumps(asdict(tally))}}}\n'


def _finding(finding: Finding) -> dict[str, Any]:
    place, position = finding.place, finding.problem.position
    return {
        "file": finding.file,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "origin": str(position) if position and not place else None,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "path": finding.problem.path,
        "message": finding.problem.message,
    }
