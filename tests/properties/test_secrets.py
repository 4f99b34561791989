"""No secret stands in what the program says, whatever is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from google.protobuf.descriptor import Descriptor
from hypothesis import given
from hypothesis import strategies as st

from plugin.contract import StackInput
from plugin.errors import PluginError
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.main import deploy
from plugin.module.locals import initialize_locals
from plugin.preview.as_json import as_json
from plugin.preview.as_tree import as_tree
from plugin.preview.as_yaml import as_yaml
from plugin.preview.program import preview
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of
from plugin.stack_input.read import read

CANARY = "Y2FuYXJ5Y2FuYXJ5"
"""Good base64, so that it passes wherever a secret may be encoded."""

HANDOFFS = sorted((Path(__file__).parents[1] / "handoffs/input").glob("*.yaml"))


def secret_names(message: Descriptor) -> Iterator[str]:
    """The names, in both spellings, of every field that the contract redacts."""
    for field in message.fields:
        if field.GetOptions().debug_redact:
            yield from (field.name, field.json_name)
        if field.message_type:
            yield from secret_names(field.message_type)


SECRETS = frozenset(secret_names(descriptor_of(StackInput)))


def planted(node: object) -> object:
    if isinstance(node, dict):
        return {k: CANARY if k in SECRETS else planted(v) for k, v in node.items()}
    return [planted(item) for item in node] if isinstance(node, list) else node


TEXTS = [
    yaml.safe_dump(planted(yaml.safe_load(path.read_text())), sort_keys=False) for path in HANDOFFS
]


def test_every_secret_field_is_planted() -> None:
    assert len(SECRETS) == 8
    assert sum(text.count(CANARY) for text in TEXTS) >= 10


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in HANDOFFS])
def test_no_preview_shows_a_secret(text: str) -> None:
    handoff = Document("text", text.encode())
    deployment = preview(lambda: deploy(handoff), {})
    shown = [
        repr(handoff),
        repr(initialize_locals(read(handoff, None), AmbientCluster(), None)),
        repr(deployment),
        as_tree(deployment),
        as_json(deployment),
        as_yaml(deployment),
    ]
    assert CANARY not in "".join(shown)


def told(text: str) -> str:
    try:
        read(Document("text", text.encode()), None)
    except PluginError as error:
        return f"{error} {error!r}"
    return ""


@pytest.mark.parametrize("mistake", ["accessKeyId, ", "accessKeyId=", "accessKeyId ", ""])
@pytest.mark.parametrize(
    "around",
    [
        "kind: x\nspec: {backupConfig: {r2Config: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {MISTAKE}}",
        "kind: x\nspec: {MISTAKE}",
        "{kind: x, MISTAKE}",
        "{target: {kind: x}, MISTAKE}",
    ],
)
def test_a_secret_in_a_keys_place_is_not_shown(around: str, mistake: str) -> None:
    said = told(around.replace("MISTAKE", mistake + CANARY))
    assert "unknown field: " in said
    assert CANARY not in said


@given(st.sampled_from(TEXTS), st.data())
def test_no_error_shows_a_secret(text: str, data: st.DataObject) -> None:
    """The text is damaged anywhere but within the canary itself."""
    pieces = text.split(CANARY)
    damaged = []
    for piece in pieces:
        start = data.draw(st.integers(max(0, len(piece) - 12), len(piece)))
        damage = data.draw(st.text(alphabet="{}[]:,-&*!|>'\"#? \n\tab", max_size=4))
        damaged.append(piece[:start] + damage + piece[start:])
    assert CANARY not in told(CANARY.join(damaged))
