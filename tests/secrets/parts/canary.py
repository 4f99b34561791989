"""A canary in every field that the contract marks as a secret.

Not a test: what the tests of secrets share.
"""

import base64
from collections.abc import Iterator
from pathlib import Path

import yaml
from google.protobuf.descriptor import Descriptor

from plugin.contract import StackInput
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, message_of

CANARY = "Y2FuYXJ5Y2FuYXJ5"
"""Good base64, so that it passes wherever a secret may be encoded."""

TRACES = (CANARY, base64.b64encode(CANARY.encode()).decode(), "canary")
"""The canary, and what is left of it when it is encoded or decoded once more."""

TESTS = Path(__file__).parents[2]
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


def document(text: str) -> Document:
    return Document("text", text.encode())
