"""Findings in each form."""

import json
from typing import Any

import pytest

from plugin.errors import Position, Problem
from plugin.findings.finding import Checked, Finding, Outcome, Severity
from plugin.findings.tally import Tally
from plugin.reports.as_github import as_github
from plugin.reports.as_json import as_json
from plugin.reports.as_sarif import as_sarif
from plugin.reports.as_text import as_text, as_text_with_lines

FILE = "clusters/a b,c:ü%.yaml"
IN_FILE = Problem("must be so: do it", "spec.container", Position(FILE, 3, 5))
IN_OVERLAY = Problem("is off", "spec.crds", Position("annotation x", 1, 2))
FINDINGS = (
    Finding(FILE, Severity.ERROR, "module", IN_FILE, excerpt="\t- container: …"),
    Finding(FILE, Severity.WARNING, "module", IN_OVERLAY),
    Finding("gone\n::error::.yaml", Severity.ERROR, "file", Problem("is\x1b gone")),
    Finding(FILE, Severity.NOTE, "cli", Problem("100% sure,\r\nno: less", "kind")),
)
TALLY = Tally(manifests=2, with_errors=1, with_warnings=1, other_kinds=3, unreadable=1)


def test_text() -> None:
    assert "".join(as_text(FINDINGS, TALLY)) == (
        f"{FILE}:3:5: spec.container: must be so: do it\n"
        f"{FILE}: warning: annotation x:1:2: spec.crds: is off\n"
        "gone\\n::error::.yaml: is\\x1b gone\n"
        f"{FILE}: note: kind: 100% sure,\\r\\nno: less\n"
    )


def test_caret_stands_under_the_column() -> None:
    first, line, caret = "".join(as_text_with_lines(FINDINGS[:1], TALLY)).splitlines()
    assert first == f"\x1b[1m{FILE}:3:5\x1b[0m: spec.container: must be so: do it"
    assert line == "    \t- container: …"
    assert caret == "    \t   \x1b[31m\x1b[1m^\x1b[0m"


def test_github() -> None:
    file = "clusters/a b%2Cc%3Aü%25.yaml"
    assert "".join(as_github(FINDINGS, TALLY)) == (
        f"::error file={file},line=3,col=5::spec.container: must be so: do it\n"
        f"::warning file={file}::annotation x:1:2: spec.crds: is off\n"
        "::error file=gone%0A%3A%3Aerror%3A%3A.yaml::is\x1b gone\n"
        f"::notice file={file}::kind: 100%25 sure,%0D%0Ano: less\n"
    )


def test_json() -> None:
    shown = json.loads("".join(as_json(FINDINGS, TALLY)))
    assert shown["findings"][:2] == [
        {
            "file": FILE,
            "line": 3,
            "column": 5,
            "origin": None,
            "severity": "error",
            "rule": "module",
            "path": "spec.container",
            "message": "must be so: do it",
        },
        {
            "file": FILE,
            "line": None,
            "column": None,
            "origin": "annotation x:1:2",
            "severity": "warning",
            "rule": "module",
            "path": "spec.crds",
            "message": "is off",
        },
    ]
    assert len(shown["findings"]) == len(FINDINGS)
    assert shown["summary"] == {
        "manifests": 2,
        "with_errors": 1,
        "with_warnings": 1,
        "other_kinds": 3,
        "unreadable": 1,
    }
    assert json.loads("".join(as_json([], Tally())))["findings"] == []


def test_sarif() -> None:
    """By section 3 of the standard: its names, what it requires, and what a URI is."""
    log = json.loads("".join(as_sarif(FINDINGS, TALLY)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "planton-zalando"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= rules
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error", "note"]
    uri = {"uri": "clusters/a%20b%2Cc%3A%C3%BC%25.yaml"}
    assert [result["locations"] for result in run["results"][:2]] == [
        [location({"artifactLocation": uri, "region": {"startLine": 3, "startColumn": 5}})],
        [location({"artifactLocation": uri})],
    ]
    assert run["results"][0]["message"] == {"text": "spec.container: must be so: do it"}
    assert json.loads("".join(as_sarif([], TALLY)))["runs"][0]["results"] == []


def location(physical: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": physical}


@pytest.mark.parametrize(
    ("tally", "says", "fine"),
    [
        (Tally(manifests=1), "1 manifest checked", True),
        (
            Tally(manifests=3, with_errors=1, other_kinds=2),
            "3 manifests checked, 1 with errors, 2 documents of other kinds skipped",
            False,
        ),
        (
            Tally(manifests=2, with_warnings=2, unreadable=1, other_kinds=1),
            "2 manifests checked, 2 with warnings, 1 unreadable, 1 document of other kinds skipped",
            False,
        ),
    ],
)
def test_summary(tally: Tally, says: str, fine: bool) -> None:  # noqa: FBT001 - the last column
    assert (str(tally), tally.is_fine, tally.nothing_checked(["m.yaml"])) == (says, fine, None)


def test_nothing_checked_is_not_fine() -> None:
    tally = Tally()
    tally.count(Checked(Outcome.OTHER_KIND))
    assert not tally.is_fine
    kind = "is of kind KubernetesZalandoPostgresOperator, 1 document of other kinds skipped"
    for given, where in ((["m.yaml"], "m.yaml"), (["a.yaml", "b/"], "what was given")):
        assert tally.nothing_checked(given) == f"nothing was checked: no document in {where} {kind}"
