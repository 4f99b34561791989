"""Decoding: what was encoded comes back, and nothing else ever comes out."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from google.protobuf import json_format
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXT, messages

from plugin.contract import StackInput
from plugin.errors import PluginError, Position
from plugin.stack_input.decode import decode
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of
from plugin.stack_input.parse import parse
from plugin.stack_input.places import Places
from plugin.stack_input.read import read

HANDOFFS = [
    path.read_text()
    for path in sorted((Path(__file__).parents[1] / "handoffs/input").glob("*.yaml"))
]
STRINGS = [
    *("no", "on", "yes", "off", "y", "true", "False", "~", "1e3", "0x10", "0o17", "1_000", "012"),
    *("12:30:00", "2024-01-01", "2024-01-01T00:00:00Z", ".inf", ".nan", "=", "+1", "1.0"),
    *("30 1 * * 0", "NULL", "Null", "1Gi", "a#b", "a:b", "<<"),
]


def decoded(text: str) -> StackInput:
    root = parse(Document("text", text.encode()))
    stack_input, problems, _ = decode(root, Places(Position("text", 1, 1)))
    assert not problems
    return stack_input


@given(messages(descriptor_of(StackInput)), st.booleans())
def test_encoded_as_json_and_decoded_is_the_same(message: StackInput, snake_case: bool) -> None:  # noqa: FBT001 - drawn, not passed
    encoded = json_format.MessageToDict(message, preserving_proto_field_name=snake_case)
    assert decoded(json.dumps(encoded, ensure_ascii=False)) == message


@given(messages(descriptor_of(StackInput)))
def test_encoded_as_yaml_and_decoded_is_the_same(message: StackInput) -> None:
    assert decoded(yaml.safe_dump(json_format.MessageToDict(message))) == message


@pytest.mark.parametrize("text", STRINGS)
def test_strings_stay_strings(text: str) -> None:
    metadata = decoded(
        f"target: {{metadata: {{slug: {text}, tags: [{text}], annotations: {{note: {text}}}}}}}"
    ).target.metadata
    assert (metadata.slug, list(metadata.tags), metadata.annotations["note"]) == (
        text,
        [text],
        text,
    )


def ends_well(content: bytes) -> None:
    """A stack input or one of our errors; any other exception fails the test."""
    with suppress(PluginError):
        assert isinstance(read(Document("text", content), None).stack_input, StackInput)


@given(st.binary(max_size=300))
def test_any_bytes_end_well(content: bytes) -> None:
    ends_well(content)


@given(TEXT | st.text(alphabet="{}[]:,-&*!|>'\"%@`#? \n\tab", max_size=60))
def test_any_text_ends_well(text: str) -> None:
    ends_well(text.encode())


@given(st.sampled_from(HANDOFFS), st.data())
def test_any_damage_to_a_real_handoff_ends_well(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    damage = data.draw(st.text(alphabet="{}[]:,-&*!|>'\"#? \n\t01ab\x00\ufeffü", max_size=8))
    ends_well((text[:start] + damage + text[end:]).encode())
