"""What is told at the moment of a failure: cases are files, their error texts those of the
real provider. `of` says what fails, the namespace, the release or another object.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.failures.advice import advice
from plugin.failures.causes import OF_AN_OBJECT
from plugin.failures.namespace import OF_THE_NAMESPACE
from plugin.failures.release import OF_THE_RELEASE

TABLES = {"object": OF_AN_OBJECT, "namespace": OF_THE_NAMESPACE, "release": OF_THE_RELEASE}
WORDS: dict[str, Any] = {"name": "postgres-operator", "namespace": "acid", "timeout": 180}


def case(path: Path) -> Any:
    return yaml.safe_load(path.read_text())


CASES = {path.stem: case(path) for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))}
OBJECTS = [name for name, found in CASES.items() if found["of"] == "object"]


def told(of: str, error: str) -> list[str]:
    return list(advice(TABLES[of], [error], **WORDS))


@pytest.mark.parametrize("name", CASES)
def test_tells_cause_and_remedy(name: str) -> None:
    found = CASES[name]
    assert told(found["of"], found["error"]) == found["told"]


@pytest.mark.parametrize("name", OBJECTS)
@pytest.mark.parametrize("of", TABLES)
def test_the_cluster_refuses_all_for_the_same_causes(name: str, of: str) -> None:
    found = CASES[name]
    assert told(of, found["error"]) == found["told"]


def test_every_advice_has_a_case() -> None:
    sentences = {sentence for found in CASES.values() for sentence in found["told"]}
    rows = {row for tables in TABLES.values() for table in tables for row in table}
    assert len(sentences) == len(rows)


def test_all_that_was_said_is_looked_at() -> None:
    (sentence,) = advice(OF_AN_OBJECT, ["a", "exceeded quota: full", "z"])
    assert sentence.startswith("a quota is full")
