"""What counts as noticed, as explained, and as left."""

import re
from pathlib import Path

import pytest
from explanations import NOT_TRIED, Explanation, Mutant, Tally, explanations, outcome

DIFF = ("-    return name.rstrip('-')", "+    return name.rstrip(None)")
NO_SPACES = Explanation("plugin.names", re.compile(r"return name\.rstrip\(None\)"))


def mutant(status: str, module: str = "plugin.names") -> Mutant:
    return Mutant(module, f"{module}.x_name__mutmut_1", status, DIFF)


def test_every_entry_has_its_reason() -> None:
    text = Path(__file__).with_name("survivors.yaml").read_text()
    assert text.count("\n  reason: ") == len(explanations(text))


@pytest.mark.parametrize(
    ("explanation", "explains"),
    [
        (NO_SPACES, True),
        (Explanation("plugin.*", NO_SPACES.becomes), True),
        (Explanation("plugin.other", NO_SPACES.becomes), False),
        # It is the line added that counts, and the whole of it.
        (Explanation("plugin.names", re.compile(r"return name\.rstrip\('-'\)")), False),
        (Explanation("plugin.names", re.compile(r"return name")), False),
    ],
)
def test_explains(explanation: Explanation, *, explains: bool) -> None:
    assert explanation.explains(mutant("survived")) is explains


def test_noticed_explained_and_left() -> None:
    other = mutant("survived", "plugin.other.deep")
    found = outcome(
        [mutant("killed"), mutant("timeout"), mutant("survived"), mutant(NOT_TRIED), other],
        [NO_SPACES],
    )
    assert found.tallies == {"plugin.names": Tally(3, 2, 1), "plugin.other": Tally(1, 0, 0)}
    assert found.left == [other]
    assert found.unused == []


@pytest.mark.parametrize("status", ["survived", "no tests", "segfault", "suspicious"])
def test_whatever_else_became_of_it_is_left(status: str) -> None:
    assert outcome([mutant(status)], []).left == [mutant(status)]


def test_an_explanation_that_fits_nothing_is_told() -> None:
    assert outcome([mutant("killed")], [NO_SPACES]).unused == [NO_SPACES]
    # Unless what it fits may not have been tried.
    assert outcome([mutant("killed"), mutant(NOT_TRIED)], [NO_SPACES]).unused == []


def test_percent_is_of_those_that_make_a_difference() -> None:
    assert Tally(10, 8, 1).percent == 88
    assert Tally(1, 0, 1).percent == 100
