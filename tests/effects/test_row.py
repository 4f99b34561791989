"""For which changes a row counts."""

from typing import Any

import pytest

from plugin.effects.change import ABSENT, Change
from plugin.effects.row import becomes, lowered


@pytest.mark.parametrize(
    ("before", "after", "lower"),
    [
        ("7", "3", True),
        ("3", "3", False),
        ("3", "7", False),
        (7, 3, True),
        # Five where it is absent.
        (ABSENT, "4", True),
        (ABSENT, "5", False),
        ("6", ABSENT, True),
        ("5", ABSENT, False),
        ("4", ABSENT, False),
        ("six", "4", True),
    ],
)
def test_lowered(before: Any, after: Any, *, lower: bool) -> None:
    assert lowered(5)(Change(("BACKUP_NUM_TO_RETAIN",), before, after)) is lower


@pytest.mark.parametrize(
    ("after", "counts"),
    [
        ("off", True),
        ("", True),
        (ABSENT, True),
        (False, False),
        ("full", False),
        ("offf", False),
        # Only what YAML has as true or false is written in small letters.
        ("OFF", False),
    ],
)
def test_becomes(after: Any, *, counts: bool) -> None:
    assert becomes("off", "")(Change(("mode",), "x", after)) is counts
