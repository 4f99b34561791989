"""Findings as SARIF 2.1.0, which code scanning takes (OASIS, sarif-v2.1.0)."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from plugin.findings.finding import Finding
from plugin.findings.tally import Tally

_RULES = {
    "module": "What this module refuses, or warns of.",
    "cli": "What stock releases of the CLI refuse, or do not hand over.",
    "file": "What cannot be read.",
}
_HEAD = {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
}
_RUN = {
    "tool": {
        "driver": {
            "name": "planton-zalando",
            "rules": [
                {"id": rule, "shortDescription": {"text": text}} for rule, text in _RULES.items()
            ],
        }
    },
    "columnKind": "unicodeCodePoints",
}


def as_sarif(findings: Iterable[Finding], _tally: Tally) -> Iterator[str]:
    """Yield a log with one run, each result in a line of its own."""
    yield f'{json.dumps(_HEAD)[:-1]}, "runs": [{json.dumps(_RUN)[:-1]}, "results": ['
    separator = "\n"
    for finding in findings:
        yield separator + json.dumps(_result(finding))
        separator = ",\n"
    yield "\n]}]}\n"


def _result(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.place:
        region = {"startLine": finding.place.line, "startColumn": finding.place.column}
        location["region"] = region
    return {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": finding.text},
        "locations": [{"physicalLocation": location}],
    }


def _uri(file: str) -> str:
    """Return a path as a reference relative to where the program runs, unless it is absolute."""
    path = quote(os.fsencode(PurePath(file).as_posix()))
    return f"file://{path}" if path.startswith("/") else path
