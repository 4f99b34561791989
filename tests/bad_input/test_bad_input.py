"""The table of bad inputs: each with the whole of what its author is to read.

One file per defect. In the cases, a word that starts with `example-` stands for
something secret.
"""

import base64
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import protovalidate
import pytest
import yaml
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from plugin.contract import StackInput
from plugin.errors import DecodeError, PluginError
from plugin.module.vars import PROVIDER_CONFIG_OVERLAY_CONFIG, SPEC_OVERLAY_CONFIG
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, messages_within
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import read
from plugin.stack_input.sources import configured_document

validate_pb2: Any = importlib.import_module("buf.validate.validate_pb2")
rules_pb2: Any = importlib.import_module("org.project_planton.shared.rules_pb2")

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


def load(path: Path) -> Any:
    return yaml.load(path.read_text(), Loader=yaml.CSafeLoader)


def run(case: Any) -> StackInput:
    return read(
        Document(case.get("origin", "manifest.yaml"), content(case)),
        Overlays(
            spec=overlay(SPEC_OVERLAY_CONFIG, case.get("overlay")),
            provider_config=overlay(
                PROVIDER_CONFIG_OVERLAY_CONFIG, case.get("provider_config_overlay")
            ),
        ),
    ).stack_input


def overlay(key: str, text: str | None) -> Document | None:
    return configured_document(key, text) if text else None


def content(case: Any) -> bytes:
    """Return what is handed over: bytes, a text with a part that is repeated, or a text."""
    if "handoff_base64" in case:
        return base64.b64decode(case["handoff_base64"])
    if "handoff_template" in case:
        repeated = case["repeated"]["text"] * case["repeated"]["times"]
        return bytes(case["handoff_template"].replace("REPEATED", repeated).encode())
    return bytes(case["handoff"].encode())


@each_case
def test_says_what_is_wrong_and_where(path: Path) -> None:
    case = load(path)
    with pytest.raises(PluginError) as caught:
        run(case)
    assert str(caught.value).split("\n") == case["messages"]
    assert type(caught.value).__name__ == case["error"]


def test_table_has_not_shrunk() -> None:
    assert len(CASES) >= 400


@pytest.fixture
def without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what breaks a rule through, for a test to look at."""
    monkeypatch.setattr("plugin.stack_input.read.validate", lambda *_: None)


@pytest.mark.usefixtures("without_rules")
def test_every_rule_of_the_contract_has_a_case() -> None:
    broken = {
        violation.proto.rule_id
        for message in filter(None, map(decoded, CASES))
        for violation in protovalidate.collect_violations(message)
    }
    assert broken == set(rule_ids(descriptor_of(StackInput)))


@each_case
@pytest.mark.usefixtures("without_rules")
def test_never_shows_a_secret(path: Path) -> None:
    shown = "\n".join(load(path)["messages"])
    assert "example-" not in shown
    message = decoded(path)
    for secret in secrets(message) if message else ():
        assert secret not in shown


def decoded(path: Path) -> StackInput | None:
    """Return the message that breaks a rule, or None where there is no message."""
    try:
        return run(load(path))
    except DecodeError:
        return None


def secrets(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.GetOptions().debug_redact:
            yield from filter(None, [value.strip()])
        elif isinstance(value, Message):
            yield from secrets(value)


def rule_ids(message: Descriptor) -> Iterator[str]:
    """Yield the id of every rule of a message and of those that it holds."""
    for reached in messages_within(message):
        options = reached.GetOptions().Extensions[validate_pb2.message]
        yield from (rule.id for rule in options.cel)
        for field in reached.fields:
            yield from field_rule_ids(field)


def field_rule_ids(field: FieldDescriptor) -> Iterator[str]:
    options = field.GetOptions().Extensions[validate_pb2.field]
    each = (options.repeated.items, options.map.keys, options.map.values)
    for own in (options, *each):
        yield from (rule.id for rule in own.cel)
    for rules in (options.string, options.uint32, *(item.string for item in each)):
        for rule, _ in rules.ListFields():
            predefined = rule.GetOptions().Extensions[validate_pb2.predefined]
            yield from (part.id for part in predefined.cel)
