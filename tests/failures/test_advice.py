"""What is told at the moment of a failure: cases are files, their error texts those of the
real provider. `of` says what fails, the namespace, the release or any object, these two too.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.failures.advice import Table, advice
from plugin.failures.causes import OF_AN_OBJECT
from plugin.failures.namespace import OF_THE_NAMESPACE
from plugin.failures.release import OF_THE_RELEASE

TABLES = {"object": OF_AN_OBJECT, "namespace": OF_THE_NAMESPACE, "release": OF_THE_RELEASE}
WORDS: dict[str, dict[str, Any]] = {
    "object": {},
    "namespace": {"namespace": "acid"},
    "release": {"name": "postgres-operator", "namespace": "acid", "timeout": 180},
}


CASES = {
    path.stem: yaml.safe_load(path.read_text())
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
}
RUNS = [
    (name, of)
    for name, found in CASES.items()
    for of in (TABLES if found["of"] == "object" else [found["of"]])
]


@pytest.mark.parametrize(("name", "of"), RUNS)
def test_tells_cause_and_remedy(name: str, of: str) -> None:
    found = CASES[name]
    assert list(advice(TABLES[of], [found["error"]], **WORDS[of])) == found["told"]


def told(table: Table, name: str, of: str) -> list[str]:
    return list(advice([table], [CASES[name]["error"]], **WORDS[of]))


def test_every_advice_has_a_case() -> None:
    met = {
        row
        for name, of in RUNS
        for table in TABLES[of]
        for row in table
        if told([row], name, of) and told([row], name, of) == told(table, name, of)
    }
    rows = {row for tables in TABLES.values() for table in tables for row in table}
    assert met == rows


def test_all_that_was_said_is_looked_at_apart() -> None:
    gone = CASES["service-gone"]
    assert list(advice(OF_AN_OBJECT, ["a", gone["error"], "z"])) == gone["told"]
