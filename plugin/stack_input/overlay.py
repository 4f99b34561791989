"""What a stock CLI cannot say, laid over what it hands over.

Each later one wins. Over the spec: the annotation `planton.ai/spec-overlay`, the
Pulumi configuration `planton-cloud:spec-overlay`. Over the provider config: the
Pulumi configuration `planton-cloud:provider-config-overlay`.
"""

from typing import NamedTuple

from google.protobuf.message import Message

from plugin.contract import ProviderConfig, Spec, StackInput, Target
from plugin.errors import DecodeError, Problem
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, find_field
from plugin.stack_input.merge import merge
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar, position_of
from plugin.stack_input.parse import parse


class Overlays(NamedTuple):
    """What the Pulumi configuration lays over the hand-off, each None where it has none."""

    spec: Document | None = None
    provider_config: Document | None = None


def overlaid(root: Node, configured: Overlays) -> Node:
    """Return the stack input `root` with all overlays applied.

    Args:
        root: a stack input's tree. What has no target is returned as it is.
        configured: those of the Pulumi configuration.

    Raises:
        DecodeError: an overlay is no YAML, or no mapping.
    """
    target = root.get("target") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(target, Mapping):
        return root
    spec = _Field(Target, "spec", Spec, "container: {}")
    for layer in (_annotated(target), configured.spec):
        target = spec.overlaid(target, layer)
    provider_config = _Field(StackInput, "provider_config", ProviderConfig, "provider: aws_eks")
    return provider_config.overlaid(_with(root, "target", target), configured.provider_config)


class _Field(NamedTuple):
    """A field that can be overlaid: of which message, of which type, and how one begins."""

    of: type[Message]
    name: str
    message: type[Message]
    example: str

    def overlaid(self, around: Mapping, document: Document | None) -> Mapping:
        """Return the mapping `around` with the document laid over the field in it."""
        layer = self._layer(document) if document else None
        if not layer:
            return around
        key = self._key(around)
        return _with(around, key, merge(around.get(key), layer, descriptor_of(self.message)))

    def _key(self, around: Mapping) -> str:
        """The spelling that the field is written in, of the several that it has."""
        for entry in around.entries:
            found = find_field(descriptor_of(self.of), entry.key.text)
            if found and found.name == self.name:
                return entry.key.text
        return self.name

    def _layer(self, document: Document) -> Mapping | None:
        node = parse(document)
        if isinstance(node, Scalar) and node.is_null():
            return None
        if not isinstance(node, Mapping):
            what = self.name.replace("_", " ")
            message = f"an overlay must be a mapping of {what} fields, as `{self.example}`"
            raise DecodeError([Problem(message, position=position_of(node.place))])
        return node


def _annotated(target: Mapping) -> Document | None:
    metadata = target.get("metadata")
    annotations = metadata.get("annotations") if isinstance(metadata, Mapping) else None
    text = annotations.get(SPEC_OVERLAY_ANNOTATION) if isinstance(annotations, Mapping) else None
    if not isinstance(text, Scalar):
        return None
    return Document.from_text(f"annotation {SPEC_OVERLAY_ANNOTATION}", text.text)


def _with(mapping: Mapping, key: str, value: Node) -> Mapping:
    """Return `mapping` with the value of `key` replaced or added."""
    entries = {entry.key.text: entry for entry in mapping.entries}
    name = entries[key].key if key in entries else Scalar(key, plain=True, place=value.place)
    entries[key] = Entry(name, value)
    return Mapping(tuple(entries.values()), mapping.place)
