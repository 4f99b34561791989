"""Fields whose own fields the contract does not know, as the values of a chart:
YAML as it stands.
"""

import re
from collections.abc import Callable
from typing import Any

from plugin.errors import Position
from plugin.stack_input.nodes import Mapping, Node, Scalar, Sequence
from plugin.stack_input.scalars import BOOLEANS, WrongTypeError

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+][0-9]{1,3})?)?")
_WHOLE = re.compile(r"-?[0-9]+")
_AMBIGUOUS = re.compile(
    r"(?i:y|n|yes|no|on|off)|[-+]?(?:0[0-9_]+|0[box][0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_]*)"
    r"|[-+]?\.(?i:inf)|\.(?i:nan)|[-+]?\.[0-9]+|[-+]?[0-9]+\.|\+[0-9.]+"
    r"|[-+]?[0-9.]+[eE][-+]?[0-9]+"
)
"""What readers of YAML 1.1, as Helm, and of 1.2 take for different things."""

_MAX_WHOLE = 2**53
"""Numbers travel to Pulumi's providers as doubles."""

Visit = Callable[[str, Position], None]


def free_form(node: Node, path: str, visit: Visit, complain: Callable[..., None]) -> Any:
    """Return what `node` stands for: dict, list, text, number or truth.

    Args:
        node: the tree below the field.
        path: of the field.
        visit: is told path and position of everything below it.
        complain: is told node, path and message of what cannot be taken.
    """
    if isinstance(node, Sequence):
        return [
            free_form(item, _seen(f"{path}[{index}]", item.position, visit), visit, complain)
            for index, item in enumerate(node.items)
        ]
    if isinstance(node, Mapping):
        return {
            entry.key.text: free_form(
                entry.value,
                _seen(f"{path}.{entry.key.text}", entry.key.position, visit),
                visit,
                complain,
            )
            for entry in node.entries
        }
    try:
        return _scalar(node)
    except WrongTypeError as error:
        complain(node, path, str(error))
        return None


def _seen(path: str, position: Position, visit: Visit) -> str:
    visit(path, position)
    return path


def _scalar(scalar: Scalar) -> str | bool | float | int:
    text = scalar.text
    if not scalar.plain:
        return text
    if scalar.is_null():
        raise WrongTypeError("is empty: give a value, or remove it")
    if text in BOOLEANS:
        return BOOLEANS[text]
    if _AMBIGUOUS.fullmatch(text) and not _NUMBER.fullmatch(text):
        raise WrongTypeError(
            "is read in different ways: quote it for a text, else write true, false or a plain"
            " number"
        )
    if not _NUMBER.fullmatch(text):
        return text
    number = int(text) if _WHOLE.fullmatch(text) else float(text)
    if abs(number) > _MAX_WHOLE:
        raise WrongTypeError("is too great a number: quote it for a text")
    return number
