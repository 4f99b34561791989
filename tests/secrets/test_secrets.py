"""No secret stands in anything that the program writes, whatever is wrong.

A canary is planted in every field that the contract marks as a secret, and
looked for in everything that comes out.
"""

import base64
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from hypothesis import given
from hypothesis import strategies as st

from plugin.contract import StackInput
from plugin.diff.as_json import as_json
from plugin.diff.as_text import as_text
from plugin.diff.comparable import comparables
from plugin.diff.difference import Differences, object_differences
from plugin.diff.wanted import as_sent
from plugin.effects.state import States
from plugin.errors import PluginError
from plugin.graph.as_mermaid import as_mermaid
from plugin.graph.build import graph
from plugin.graph.svg.as_svg import as_svg
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.kubernetes_yaml import dump
from plugin.main import deploy
from plugin.module.locals import initialize_locals
from plugin.preview.as_json import as_json as preview_as_json
from plugin.preview.as_tree import as_tree
from plugin.preview.as_yaml import as_yaml
from plugin.preview.program import preview
from plugin.preview.registration import SecretInput
from plugin.render.rendering import render
from plugin.render.shown import masked
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, message_of
from plugin.stack_input.read import read

CANARY = "Y2FuYXJ5Y2FuYXJ5"
"""Good base64, so that it passes wherever a secret may be encoded."""

TRACES = (CANARY, base64.b64encode(CANARY.encode()).decode(), "canary")
"""The canary, and what is left of it when it is encoded or decoded once more."""

TESTS = Path(__file__).parents[1]
HANDOFFS = sorted((TESTS / "handoffs/input").glob("*.yaml"))
MANIFESTS = sorted((TESTS / "secrets/manifests").glob("*.yaml"))


def secret_fields(message: Descriptor) -> Iterator[tuple[str, str, str]]:
    """Yield message, name and JSON name of every field that the contract redacts."""
    for field in message.fields:
        if field.GetOptions().debug_redact:
            yield message.full_name, field.name, field.json_name
        if held := message_of(field):
            yield from secret_fields(held)


FIELDS = frozenset(secret_fields(descriptor_of(StackInput)))
NAMES = {name for _, *names in FIELDS for name in names}


KUBECONFIG = f"""\
contexts: [{{name: {CANARY}, context: {{cluster: {CANARY}, user: {CANARY}}}}}]
clusters: [{{name: {CANARY}, cluster: {{server: "https://{CANARY}"}}}}]
users: [{{name: {CANARY}, user: {{exec: {{command: /bin/{CANARY}, args: [{CANARY}]}}}}}}]
current-context: {CANARY}
"""
KUBECONFIG_NAMES = {"kube_config", "kubeConfig"}


def planted(node: object) -> object:
    if isinstance(node, dict):
        return {
            k: (KUBECONFIG if k in KUBECONFIG_NAMES else CANARY) if k in NAMES else planted(v)
            for k, v in node.items()
        }
    return [planted(item) for item in node] if isinstance(node, list) else node


TEXTS = {
    **{path.stem: path.read_text().replace("CANARY", CANARY) for path in MANIFESTS},
    **{
        path.stem: yaml.safe_dump(planted(yaml.safe_load(path.read_text())), sort_keys=False)
        for path in HANDOFFS
    },
}


def carrying(message: Message) -> Iterator[tuple[str, str]]:
    """Yield message and name of each field that carries the canary."""
    for field, value in message.ListFields():
        if isinstance(value, Message):
            yield from carrying(value)
        elif isinstance(value, str) and CANARY in value:
            yield descriptor_of(message).full_name, field.name


def test_every_secret_field_is_planted() -> None:
    found = {
        field
        for text in TEXTS.values()
        for field in carrying(read(document(text), None).stack_input)
    }
    assert found == {(message, name) for message, name, _ in FIELDS}


def document(text: str) -> Document:
    return Document("text", text.encode())


def in_the_open(value: Any) -> Iterator[str]:
    """Yield every text of an input that is not marked as a secret."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from in_the_open(item)
    elif isinstance(value, list):
        for item in value:
            yield from in_the_open(item)
    elif not isinstance(value, SecretInput):
        yield str(value)


def differing(objects: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield how objects differ from what a cluster has, which marks nothing as a secret: the
    canary where another key is wanted, another key, and the canary where none is wanted.
    """
    wanted = comparables(objects)
    live = {key: as_sent(found, None) for key, found in wanted.items()}
    other = json.loads(json.dumps(list(live.values())).replace(CANARY, "b3RoZXI="))
    empty = [{**found, "data": {}, "stringData": {}} for found in live.values()]
    for before, after in (
        (live.values(), other),
        (other, objects),
        (live.values(), empty),
        (empty, objects),
    ):
        states = States(comparables(before), comparables(after))
        found = Differences("a", "b", tuple(object_differences(states)))
        yield as_json(found)
        yield from map(str, as_text(found))


@pytest.fixture
def no_helm(monkeypatch: pytest.MonkeyPatch) -> None:
    """No secret reaches Helm, as another test shows, and so none is in the chart's objects."""
    monkeypatch.setenv("PATH", os.devnull)


@pytest.mark.usefixtures("no_helm")
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_nothing_that_is_written_shows_a_secret(text: str) -> None:
    handoff = document(text)
    rendering = render(handoff, {})
    deployment = preview(lambda: deploy(handoff), {})
    locals_ = initialize_locals(read(handoff, None).stack_input, AmbientCluster(), None, None)
    picture = graph(deployment, locals_)
    written = [
        repr(handoff),
        repr(locals_),
        repr(picture),
        as_svg(picture),
        as_mermaid(picture),
        repr(deployment),
        as_tree(deployment),
        preview_as_json(deployment),
        as_yaml(deployment),
        repr(rendering),
        dump(map(masked, rendering.objects)),
        *differing(rendering.objects),
        *(message for _, message in deployment.messages),
        # What an engine keeps readable: in its state, its output, its history.
        *(text for found in deployment.resources for text in in_the_open(found.inputs)),
        *in_the_open(deployment.outputs),
    ]
    assert not [trace for trace in TRACES if trace in "\n".join(written)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_secret_reaches_helm_at_all(text: str) -> None:
    """Helm keeps values readable in its release history, Pulumi secrets too."""
    deployment = preview(lambda: deploy(document(text)), {})
    release = next(found for found in deployment.resources if found.type.endswith(":Release"))
    assert "SecretInput" not in repr(release.inputs["values"])


def told(text: str) -> str:
    try:
        read(document(text), None)
    except PluginError as error:
        return f"{error} {error!r}"
    return ""


@pytest.mark.parametrize("mistake", ["accessKeyId, ", "accessKeyId=", "accessKeyId ", ""])
@pytest.mark.parametrize(
    "around",
    [
        "kind: x\nspec: {backupConfig: {r2Config: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {encryption: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {encryption: {existingSecret: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {existingSecret: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {workloadIdentity: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {serverSideEncryption: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {restoreFrom: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {MISTAKE}}",
        "kind: x\nspec: {MISTAKE}",
        "{kind: x, MISTAKE}",
        "{target: {kind: x}, MISTAKE}",
        "{target: {kind: x}, providerConfig: {MISTAKE}}",
        "{target: {kind: x}, providerConfig: {awsEks: {MISTAKE}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {MISTAKE}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {servicePrincipal: {MISTAKE}}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {workloadIdentity: {MISTAKE}}}}",
    ],
)
def test_a_secret_in_a_keys_place_is_not_shown(around: str, mistake: str) -> None:
    said = told(around.replace("MISTAKE", mistake + CANARY))
    assert "unknown field: " in said
    assert CANARY not in said


@given(st.sampled_from(list(TEXTS.values())), st.data())
def test_no_error_shows_a_secret(text: str, data: st.DataObject) -> None:
    """The text is damaged anywhere but within the canary itself."""
    pieces = text.split(CANARY)
    damaged = []
    for piece in pieces:
        start = data.draw(st.integers(max(0, len(piece) - 12), len(piece)))
        damage = data.draw(st.text(alphabet="{}[]:,-&*!|>'\"#? \n\tab", max_size=4))
        damaged.append(piece[:start] + damage + piece[start:])
    assert CANARY not in told(CANARY.join(damaged))


@pytest.mark.parametrize(
    "keys", [f"{{{CANARY}: access_key_id}}", f"{{{CANARY}}}", f"{{a: {CANARY}}}"]
)
def test_a_secret_among_the_names_of_keys_is_not_shown(keys: str) -> None:
    existing = f"{{name: a, namespace: b, keys: {keys.replace('CANARY', CANARY)}}}"
    said = told(f"kind: x\nspec: {{backupConfig: {{r2Config: {{existingSecret: {existing}}}}}}}")
    assert "existing_secret.keys" in said
    assert CANARY not in said
