"""The spec, with what a stock CLI cannot say laid over it.

Three layers, each later one winning: `target.spec`, the annotation
`planton.ai/spec-overlay`, the Pulumi configuration `planton-cloud:spec-overlay`.
"""

from plugin.contract import Spec
from plugin.errors import DecodeError, Problem
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of
from plugin.stack_input.merge import merge
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar
from plugin.stack_input.parse import parse


def overlay_spec(root: Node, configured: Document | None) -> Node:
    """Return the stack input `root` with its spec's overlays applied.

    Args:
        root: a stack input's tree. What has no target is returned as it is.
        configured: the overlay of the Pulumi configuration, if there is one.

    Raises:
        DecodeError: an overlay is no YAML, or no mapping.
    """
    target = root.get("target") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(target, Mapping):
        return root
    spec = target.get("spec")
    for document in (_annotated(target), configured):
        layer = _layer(document) if document else None
        if layer:
            spec = merge(spec, layer, descriptor_of(Spec))
    return _with(root, "target", _with(target, "spec", spec)) if spec else root


def _annotated(target: Mapping) -> Document | None:
    metadata = target.get("metadata")
    annotations = metadata.get("annotations") if isinstance(metadata, Mapping) else None
    text = annotations.get(SPEC_OVERLAY_ANNOTATION) if isinstance(annotations, Mapping) else None
    if not isinstance(text, Scalar):
        return None
    return Document.from_text(f"annotation {SPEC_OVERLAY_ANNOTATION}", text.text)


def _layer(document: Document) -> Mapping | None:
    node = parse(document)
    if isinstance(node, Scalar) and node.is_null():
        return None
    if not isinstance(node, Mapping):
        message = "an overlay must be a mapping of spec fields, as `container: {}`"
        raise DecodeError([Problem(message, position=node.position)])
    return node


def _with(mapping: Mapping, key: str, value: Node) -> Mapping:
    """Return `mapping` with the value of `key` replaced or added."""
    entries = {entry.key.text: entry for entry in mapping.entries}
    name = entries[key].key if key in entries else Scalar(key, plain=True, position=value.position)
    entries[key] = Entry(name, value)
    return Mapping(tuple(entries.values()), mapping.position)
