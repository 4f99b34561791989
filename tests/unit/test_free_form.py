"""Where the limits of free values are, and that one flaw hides no other."""

from typing import Any

import pytest

from plugin.stack_input.document import Document
from plugin.stack_input.free_form import FreeForm
from plugin.stack_input.nodes import Mapping
from plugin.stack_input.parse import parse

MARK = "4dabf18193072939515e22adb298388d"
"""By which Pulumi tells its own objects, as sig.go of its SDK says."""


def read(text: str) -> tuple[Any, list[tuple[str, str]]]:
    """Return what a mapping stands for, and path and message of each complaint."""
    root = parse(Document.from_text("values", text))
    assert isinstance(root, Mapping)
    complaints: list[tuple[str, str]] = []
    form = FreeForm(lambda _path, _place: None, lambda _node, *told: complaints.append(told))
    return form.mapping(root, "v"), complaints


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0." + "1" * 30, float("0." + "1" * 30)),
        ("9007199254740992", 9007199254740992),
        ("-9007199254740992", -9007199254740992),
        ("1.5e+10", 1.5e10),
    ],
)
def test_the_greatest_numbers(text: str, value: float) -> None:
    assert read(f"a: {text}") == ({"a": value}, [])


@pytest.mark.parametrize(
    "text", ["0." + "1" * 31, "9007199254740993", "-9007199254740993", "1.5e+20"]
)
def test_greater_numbers(text: str) -> None:
    _, complaints = read(f"a: {text}")
    assert complaints == [("v.a", "is too great a number: quote it for a text")]


@pytest.mark.parametrize(("opening", "closing", "step"), [("[", "]", "[0]"), ("{a: ", "}", ".a")])
def test_how_deep_they_nest(opening: str, closing: str, step: str) -> None:
    # The mapping around all is the first of 30, and what stands in the innermost the last.
    deepest = f"a: {opening * 28}x{closing * 28}"
    assert read(deepest)[1] == []
    deeper = f"a: {opening * 29}x{closing * 29}"
    assert read(deeper)[1] == [(f"v.a{step * 29}", "nests more than 30 deep")]


def test_a_mark_hides_nothing_behind_it() -> None:
    told = "is a mark of Pulumi's own: leave it out"
    values, complaints = read(f"{MARK}: x\na: [{MARK}, b, ~]\nc: d")
    assert values == {"a": [None, "b", None], "c": "d"}
    assert complaints == [
        ("v", told),
        ("v.a[0]", told),
        ("v.a[2]", "is empty: give a value, or remove it"),
    ]
