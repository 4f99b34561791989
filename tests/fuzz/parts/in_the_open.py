"""What of a text stands where no key belongs, and so may be shown.

Not a test: what the fuzzer and the test of its findings share.
"""

from collections.abc import Iterator

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from plugin.contract import Spec
from plugin.errors import DecodeError
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, find_field, message_of
from plugin.stack_input.nodes import Node, Scalar, Sequence
from plugin.stack_input.parse import parse


def in_the_open(document: Document, *messages: type[Message]) -> str:
    """Return every scalar, keys of mappings among them, that is not the value of a field
    marked as a secret, nor in one, by where it stands: whether it decodes is not asked.

    Of what is no YAML as the contract takes it nothing may be shown, and nothing is returned.

    Args:
        document: the text.
        messages: what it may describe, each from its top.
    """
    try:
        root = parse(document)
    except DecodeError:
        return ""
    return "\n".join(_open(root, [descriptor_of(message) for message in messages]))


def _open(node: Node, messages: list[Descriptor]) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
        return
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _open(item, messages)
        return
    for key, value in node.entries:
        yield key.text
        if key.text == SPEC_OVERLAY_ANNOTATION and isinstance(value, Scalar):
            yield in_the_open(Document.from_text(key.text, value.text), Spec)
            continue
        fields = [field for message in messages if (field := find_field(message, key.text))]
        if not any(field.GetOptions().debug_redact for field in fields):
            yield from _open(value, list(filter(None, map(message_of, fields))))
