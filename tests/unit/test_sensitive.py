"""Values that open something: what has to be read for them, and what they become."""

import itertools
from dataclasses import replace

import pytest

from plugin.contract import BackupConfig
from plugin.secret_text import SecretText
from plugin.sensitive import (
    Checksum,
    Derived,
    SecretKey,
    Sensitive,
    Value,
    derived,
    only_read,
    resolve,
    secret_keys,
)

FIRST = SecretKey("acid", "keys", "first", BackupConfig, "first")
SECOND = SecretKey("acid", "keys", "second", BackupConfig, "second")
READ = {FIRST: "one", SECOND: "two"}
GIVEN = SecretText("three")
NESTED = Derived(Derived(SECOND, str.upper), "<{}>".format)
OF_ALL = Checksum(("plain", GIVEN, FIRST, NESTED))


@pytest.mark.parametrize(
    ("value", "text"),
    [("plain", "plain"), (GIVEN, "three"), (FIRST, "one"), (SECOND, "two"), (NESTED, "<TWO>")],
)
def test_resolve(value: Value, text: str) -> None:
    assert resolve(value, READ) == text


@pytest.mark.parametrize(
    ("value", "keys"),
    [("plain", []), (GIVEN, []), (FIRST, [FIRST]), (NESTED, [SECOND]), (OF_ALL, [FIRST, SECOND])],
)
def test_keys_to_be_read(value: Value, keys: list[SecretKey]) -> None:
    assert list(secret_keys(value)) == keys


def test_what_is_at_hand_is_derived_at_once() -> None:
    now = derived(GIVEN, str.upper)
    assert isinstance(now, SecretText)
    assert now.reveal() == "THREE"
    assert derived(FIRST, str.upper) == Derived(FIRST, str.upper)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (GIVEN, GIVEN),
        (FIRST, replace(FIRST, is_only_read=True)),
        (NESTED, Derived(Derived(replace(SECOND, is_only_read=True), str.upper), NESTED.by)),
    ],
)
def test_only_read(value: Sensitive, expected: Sensitive) -> None:
    assert only_read(value) == expected


def test_a_checksum_changes_with_each_value() -> None:
    variants = [
        resolve(OF_ALL, READ),
        resolve(OF_ALL, {**READ, FIRST: "1"}),
        resolve(OF_ALL, {**READ, SECOND: "2"}),
        resolve(Checksum(("plain", SecretText("3"), FIRST, NESTED)), READ),
        resolve(Checksum(("other", GIVEN, FIRST, NESTED)), READ),
        # The same text in all, but parted otherwise.
        resolve(Checksum(("plain", GIVEN, FIRST, "", NESTED)), READ),
        resolve(Checksum(("plainthree", FIRST, NESTED)), READ),
    ]
    assert all(one != other for one, other in itertools.combinations(variants, 2))
    assert {len(variant) for variant in variants} == {32}
    assert not any("one" in variant or "plain" in variant for variant in variants)


def test_a_checksum_is_the_same_for_the_same() -> None:
    """Pods restart when it changes."""
    again = Checksum(("plain", SecretText("three"), "one", "<TWO>"))
    assert resolve(again, READ) == resolve(OF_ALL, READ)
