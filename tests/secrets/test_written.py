"""No secret stands in anything that the program writes.

A canary is planted in every field that the contract marks as a secret, and
looked for in everything that comes out.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from canary import CANARY, FIELDS, TEXTS, TRACES, document
from google.protobuf.message import Message

from plugin.diff.as_json import as_json
from plugin.diff.as_text import as_text
from plugin.diff.comparable import comparables
from plugin.diff.difference import Differences, object_differences
from plugin.diff.wanted import as_sent
from plugin.effects.state import States
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
from plugin.stack_input.fields import descriptor_of
from plugin.stack_input.read import read


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
