"""`$(NAME)` in what pods are given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kubelet import expanded

from plugin.backup.archive_path import clone_prefix
from plugin.backup.expansion import literal, references, renamed

TEXT = st.text(alphabet="$()SCOPEx", max_size=30) | st.text(max_size=20)
GIVEN = {"SCOPE": "orders", "S": "one", "": "none"}


@given(TEXT)
def test_an_escaped_key_arrives_as_it_was(key: str) -> None:
    assert expanded(literal(key), GIVEN) == key


@given(TEXT)
def test_references_are_what_kubernetes_expands(text: str) -> None:
    every = dict.fromkeys(references(text), "<expanded>")
    assert ("<expanded>" in expanded(text, every)) == bool(references(text))
    assert expanded(text, {}) == expanded(text, dict.fromkeys(["OTHER"], "<expanded>"))


@given(TEXT)
def test_renamed_expands_to_the_same(text: str) -> None:
    """A name may not end in what closes it, nor be one that the text has already."""
    other = renamed(text, {"SCOPE": "CLONED"})
    assert expanded(other, {"CLONED": "orders"}) == expanded(text, {"SCOPE": "orders"})


@pytest.mark.parametrize(
    ("prefix", "clone"),
    [
        ("s3://b/backups/$(SCOPE)/$(PGVERSION)", "s3://b/backups/$(CLONE_SCOPE)/$(PGVERSION)"),
        ("s3://b/spilo/$(SCOPE)/wal/$(PGVERSION)", "s3://b/spilo/$(CLONE_SCOPE)/wal"),
        ("gs://b/x/spilo/$(SCOPE)/wal/$(PGVERSION)", "gs://b/x/spilo/$(CLONE_SCOPE)/wal"),
        # Spilo looks for versions below such a prefix alone.
        ("s3://b/$(SCOPE)/wal/$(PGVERSION)", "s3://b/$(CLONE_SCOPE)/wal/$(PGVERSION)"),
        ("s3://b/spilo/$(SCOPE)/$(PGVERSION)", "s3://b/spilo/$(CLONE_SCOPE)/$(PGVERSION)"),
        ("s3://b/spilo/$(SCOPE)/wal", "s3://b/spilo/$(CLONE_SCOPE)/wal"),
        ("s3://b/$$(SCOPE)/$(SCOPE)", "s3://b/$$(SCOPE)/$(CLONE_SCOPE)"),
        ("s3://b/$(SCOPE)/$(SCOPE)", "s3://b/$(CLONE_SCOPE)/$(CLONE_SCOPE)"),
    ],
)
def test_where_a_clone_looks(prefix: str, clone: str) -> None:
    assert clone_prefix(prefix) == clone
