"""Where a problem is said to be, and which keys of users are shown in its path."""

import pytest

from plugin.errors import Position
from plugin.stack_input.document import Document
from plugin.stack_input.parse import parse
from plugin.stack_input.places import Places

ROOT = Position("text", 1, 1)
PLACE = parse(Document("text", b"\n  here", 6)).place
HERE = Position("text", 7, 3)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("a.b", "a.b"),
        ("a.b", "a.b.c"),
        ("a.b", "a.b[3]"),
        ("a.b[3]", "a.b[3]"),
        ("a.b", 'a.b["x"]'),
        ("a.b", 'a.b["x.y[0]"]'),
        ('a.b["x"]', 'a.b["x"]'),
        ("a.b", 'a.b["two\nlines"]'),
        ("a", "a.b[0].c"),
    ],
)
def test_the_nearest_thing_that_was_written(written: str, asked: str) -> None:
    places = Places(ROOT)
    places.record(written, PLACE)
    assert places.problem(asked, "is wrong").position == HERE


@pytest.mark.parametrize("asked", ["a.b", "", "a[0]", 'a["x"]'])
def test_else_the_text_as_a_whole(asked: str) -> None:
    assert Places(ROOT).problem(asked, "is wrong").position == ROOT


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ('keys["access_key_id"]', 'keys["access_key_id"]'),
        ('keys["accessKeyId"]', 'keys["accessKeyId"]'),
        ('labels["team"]', 'labels["team"]'),
        ('metadata.annotations["planton.ai/x"]', 'metadata.annotations["planton.ai/x"]'),
        ('keys["access_key_id example"]', "keys"),
        ('keys["correcthorsebattery"]', "keys"),
        ('keys["EXAMPLE"]', "keys"),
        ('keys["quote"]["]', "keys"),
        ('keys["two\nlines"]', "keys"),
    ],
)
def test_a_key_is_shown_where_it_is_no_secret(path: str, shown: str) -> None:
    assert Places(ROOT).problem(path, "is wrong").path == shown
