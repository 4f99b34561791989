"""Fields whose own fields the contract does not know, as the values of a chart:
YAML as it stands.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from plugin.module.vars import PULUMI_SIGNATURE_KEY, PULUMI_UNKNOWN
from plugin.stack_input.nodes import Mapping, Node, Place, Scalar, Sequence
from plugin.stack_input.scalars import BOOLEANS, WrongTypeError

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+][0-9]{1,3})?)?")
_WHOLE = re.compile(r"-?[0-9]+")
_AMBIGUOUS = re.compile(
    r"(?i:y|n|yes|no|on|off)|[-+]?(?:0[0-9_]+|0[box][0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_]*)"
    r"|[-+]?\.(?i:inf)|\.(?i:nan)|[-+]?\.[0-9]+|[-+]?[0-9]+\.|\+[0-9.]+"
    r"|[-+]?[0-9.]+[eE][-+]?[0-9]+"
)
"""What readers of YAML 1.1, as Helm, and of 1.2 take for different things."""

_MAX_DIGITS = 32
_MAX_WHOLE = 2**53
"""Numbers travel to Pulumi's providers as doubles."""

_MAX_DEPTH = 30
"""How deep mappings and lists may nest: protobuf's own limit, at three messages each."""

_MARKS = frozenset({PULUMI_SIGNATURE_KEY, PULUMI_UNKNOWN})


class FreeForm(NamedTuple):
    """Reads values of any form.

    Attributes:
        visit: is told path and place of everything that is found.
        complain: is told node, path and message of what cannot be taken.
    """

    visit: Callable[[str, Place], None]
    complain: Callable[[Node, str, str], None]

    def mapping(self, node: Mapping, path: str, depth: int = 1) -> dict[str, Any]:
        """Return what a mapping at `path` stands for, by key."""
        values = {}
        for entry in node.entries:
            key = entry.key.text
            if key in _MARKS:
                self.complain(entry.key, path, "is a mark of Pulumi's own: leave it out")
                continue
            here = f"{path}.{key}"
            self.visit(here, entry.key.place)
            values[key] = self._value(entry.value, here, depth + 1)
        return values

    def _value(self, node: Node, path: str, depth: int) -> Any:
        """Return a dict, list, text, number or truth."""
        if depth > _MAX_DEPTH:
            self.complain(node, path, f"nests more than {_MAX_DEPTH} deep")
            return None
        if isinstance(node, Mapping):
            return self.mapping(node, path, depth)
        if isinstance(node, Sequence):
            values = []
            for index, item in enumerate(node.items):
                here = f"{path}[{index}]"
                self.visit(here, item.place)
                values.append(self._value(item, here, depth + 1))
            return values
        try:
            return _scalar(node)
        except WrongTypeError as error:
            self.complain(node, path, str(error))
            return None


def _scalar(scalar: Scalar) -> str | bool | float | int:
    text = scalar.text
    if text in _MARKS:
        raise WrongTypeError("is a mark of Pulumi's own: leave it out")
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
    if len(text) > _MAX_DIGITS:
        raise WrongTypeError("is too great a number: quote it for a text")
    number = int(text) if _WHOLE.fullmatch(text) else float(text)
    if abs(number) > _MAX_WHOLE:
        raise WrongTypeError("is too great a number: quote it for a text")
    return number
