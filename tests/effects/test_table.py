"""The table of effects: facts of the operator, of Spilo and of Kubernetes, one case each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.effects.change import ABSENT, Change
from plugin.effects.effect import Effect
from plugin.effects.judge import TABLE, UNCLASSIFIED, judge, worst
from plugin.effects.row import Row
from plugin.effects.subject import Subject

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CASES = [case for path in FILES for case in yaml.safe_load(path.read_text())]
SAMPLES: list[tuple[Any, Any]] = [
    (ABSENT, "x"),
    ("x", ABSENT),
    ("x", "y"),
    ("x", ""),
    (ABSENT, False),
    ("7", "3"),
    ("true", "false"),
    ("off", "full"),
    ("off", "manual"),
    ("retain", "delete"),
    ("1", "0"),
    (False, True),
    (ABSENT, "cluster-name"),
]
"""Before and after: of each kind that rows tell apart."""


def path_of(case: Any) -> tuple[str, ...]:
    """Keys with dots or slashes stand last."""
    text = case["path"]
    for key in ("key.json", "checksum/config", "helm.sh/chart"):
        if text.endswith(key):
            return (*text.removesuffix(f".{key}").split("."), key)
    return tuple(text.split(".")) if text else ()


def change_of(case: Any) -> Change:
    return Change(path_of(case), case.get("before", ABSENT), case.get("after", ABSENT))


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['subject']}-{case['path']}-{case['effect']}"
)
def test_effect(case: Any) -> None:
    row = judge(Subject[case["subject"]], change_of(case), case.get("given", {}))
    assert row.effect is Effect[case["effect"]]


def test_there_are_cases_of_every_subject_and_effect() -> None:
    assert {case["subject"] for case in CASES} == {each.name for each in Subject}
    assert {case["effect"] for case in CASES} == {each.name for each in Effect}


def rows() -> Iterator[tuple[Subject, int, Row]]:
    for subject, found in TABLE.items():
        for index, row in enumerate(found):
            yield subject, index, row


@pytest.mark.parametrize(
    ("subject", "row"),
    [
        pytest.param(subject, row, id=f"{subject.name}-{index}-{row.fields[0]}")
        for subject, index, row in rows()
    ],
)
def test_no_row_stands_behind_one_that_always_fits(subject: Subject, row: Row) -> None:
    given = {name: pattern.replace("*", "x") for name, pattern in row.given.items()}
    found = (
        judge(subject, Change(keys(subject, field), before, after), given)
        for field in row.fields
        for before, after in SAMPLES
    )
    assert row in found


def keys(subject: Subject, field: str) -> tuple[str, ...]:
    name = field.replace("*", "x")
    if not name:
        return ()
    return ("configuration", name) if subject is Subject.CONFIGURATION else (name,)


def test_every_row_says_what_happens_and_where_that_is_written() -> None:
    for _, _, row in rows():
        assert not row.why.endswith(".")
        assert "/" in row.source


def test_the_classes_go_from_nothing_to_data_at_risk() -> None:
    assert [each.title for each in Effect] == [
        "nothing",
        "operator restart",
        "beside the pods",
        "rolling restart",
        "unknown",
        "archive moves",
        "data at risk",
    ]


def test_the_worst_of_several_is_the_most_severe() -> None:
    assert worst([]) is Effect.NOTHING
    assert worst([Effect.UNKNOWN, Effect.DATA_AT_RISK, Effect.NOTHING]) is Effect.DATA_AT_RISK


def test_what_is_not_in_the_table_is_unknown() -> None:
    assert UNCLASSIFIED.effect is Effect.UNKNOWN
