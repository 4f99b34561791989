"""The pure way from a text to a checked message: decode, then validate."""

from typing import NamedTuple

from plugin.contract import StackInput, Target
from plugin.errors import DecodeError, Problem, by_position
from plugin.stack_input.decode import decode
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, find_field
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar, position_of
from plugin.stack_input.overlay import Overlays, overlaid
from plugin.stack_input.parse import parse
from plugin.stack_input.places import Places
from plugin.validation.validate import certainly_broken, validate


class Read(NamedTuple):
    """A stack input, and where each of its fields was written."""

    stack_input: StackInput
    places: Places


def read(handoff: Document, configured: Overlays | None) -> Read:
    """Return the stack input that a text describes, checked.

    Args:
        handoff: a stack input, or a manifest alone, which stands for a stack
            input with that target and no provider config.
        configured: the Pulumi configuration's overlays, if there are some.

    Raises:
        DecodeError: the text does not have the contract's fields and types.
        InvalidStackInputError: it does not keep the contract's rules.
    """
    found = decoded(handoff, configured)
    validate(found.stack_input, found.places)
    return found


def decoded(handoff: Document, configured: Overlays | None) -> Read:
    """Return the stack input that a text describes, whose rules are still to be checked.

    Args:
        handoff: as for `read`.
        configured: as for `read`.

    Raises:
        DecodeError: the text does not have the contract's fields and types. Names the
            rules, too, that what could be decoded does not keep for certain.
    """
    root = parse(handoff)
    if isinstance(root, Scalar) and root.is_null():
        message = "the text is empty: hand over a manifest, or a stack input"
        raise DecodeError([Problem(message, position=position_of(root.place))])
    places = Places(position_of(root.place))
    if _is_manifest(root):
        root = _as_stack_input(root)
        places.hidden = "target."
    stack_input, problems, incomplete = decode(overlaid(root, configured or Overlays()), places)
    if problems:
        broken = certainly_broken(stack_input, places, incomplete)
        raise DecodeError(sorted((*problems, *broken), key=by_position))
    return Read(stack_input, places)


def _is_manifest(root: Node) -> bool:
    """Whether the text has fields of a manifest, and no target."""
    keys = {entry.key.text for entry in root.entries} if isinstance(root, Mapping) else set()
    has_fields = any(find_field(descriptor_of(Target), key) for key in keys)
    return has_fields and "target" not in keys


def _as_stack_input(manifest: Node) -> Mapping:
    key = Scalar("target", plain=True, place=manifest.place)
    return Mapping((Entry(key, manifest),), manifest.place)
