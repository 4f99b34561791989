"""Each field that the README describes is edited on the real engine, with canaries as keys."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from canary import CANARY, NAMES
from edits import PATHS, read
from inputs import described_fields, fields_of

CASES = [read(path) for path in PATHS]


def test_each_is_in_one_of_the_edits() -> None:
    edited = {
        field for case in CASES for edit in case.edits for field in fields_of("spec", edit.spec)
    }
    assert [field for field in described_fields() if field not in edited] == []


def _all_texts(value: Any) -> Iterator[str]:
    yield from value.values() if isinstance(value, dict) else [value] if value else []


def secrets(node: Any) -> Iterator[str]:
    """Yield each text that opens something: in a field that the contract redacts, or in
    a Secret.
    """
    if isinstance(node, dict):
        for key, value in node.items():
            # Under `keys` stands by what name a Secret holds one.
            if key != "keys":
                yield from _all_texts(value) if key in {*NAMES, "stringData"} else secrets(value)
    elif isinstance(node, list):
        for each in node:
            yield from secrets(each)


def test_each_key_is_known_wherever_it_is_shown() -> None:
    given = [[case.needed, case.manifest, *(edit.spec for edit in case.edits)] for case in CASES]
    found = list(secrets(given))
    assert len(found) > 30
    assert [text for text in found if "canary" not in text and CANARY not in text] == []


def test_each_edit_is_in_one_preview() -> None:
    for case in CASES:
        assert sorted(map(id, chain.from_iterable(case.rounds()))) == sorted(map(id, case.edits))
