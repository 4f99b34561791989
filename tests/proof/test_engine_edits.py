"""The edits that the real engine is shown are of each field, with canaries as keys."""

from itertools import chain

from canary import CANARY
from edits import PATHS, read
from inputs import described_fields, fields_of
from secret_texts import secret_texts

CASES = [read(path) for path in PATHS]


def test_each_is_in_one_of_the_edits() -> None:
    edited = {
        field for case in CASES for edit in case.edits for field in fields_of("spec", edit.spec)
    }
    assert [field for field in described_fields() if field not in edited] == []


def test_each_key_is_known_wherever_it_is_shown() -> None:
    given = [[case.needed, case.manifest, *(edit.spec for edit in case.edits)] for case in CASES]
    found = list(secret_texts(given))
    assert len(found) > 30
    assert [text for text in found if "canary" not in text and CANARY not in text] == []


def test_each_edit_is_in_one_preview() -> None:
    for case in CASES:
        assert sorted(map(id, chain.from_iterable(case.rounds()))) == sorted(map(id, case.edits))
