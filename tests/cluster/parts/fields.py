"""Whether an object that was read back has every field that was sent.

Not a test: what the tests of this level share. What the server adds, such as
defaults, is none of this.
"""

import base64
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

_CUSTOM = "acid.zalan.do/v1"
"""Whose kinds keep what is empty; Kubernetes' own leave it out."""

_RESOURCES = re.compile(r"\.resources\.(requests|limits)\.\w+$")
_UNITS = {
    "m": Decimal("0.001"),
    "": Decimal(1),
    "Ki": Decimal(2**10),
    "Mi": Decimal(2**20),
    "Gi": Decimal(2**30),
}


def changed(sent: Mapping[str, Any], stored: Mapping[str, Any]) -> list[str]:
    """Return the paths of what was sent and is not stored as it was sent."""
    wanted = dict(sent)
    if "stringData" in wanted:
        wanted["data"] = _encoded(wanted.pop("stringData"))
    if wanted["kind"] == "PriorityClass":
        # The chart gives it a namespace, which such a kind has none of.
        wanted["metadata"] = {k: v for k, v in sent["metadata"].items() if k != "namespace"}
    if wanted["apiVersion"] != _CUSTOM:
        wanted = _without_empty(wanted)
    return list(_changed(wanted, stored, ""))


def _encoded(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: base64.b64encode(text.encode()).decode() for key, text in texts.items()}


def _without_empty(sent: Any) -> Any:
    if isinstance(sent, list):
        return [_without_empty(item) for item in sent]
    if not isinstance(sent, Mapping):
        return sent
    return {key: _without_empty(item) for key, item in sent.items() if item not in ({}, [], False)}


def _changed(sent: Any, stored: Any, path: str) -> Iterator[str]:
    if isinstance(sent, Mapping) and isinstance(stored, Mapping):
        for key, value in sent.items():
            yield from _changed(value, stored.get(key), f"{path}.{key}")
    elif isinstance(sent, list) and isinstance(stored, list) and len(sent) == len(stored):
        for index, value in enumerate(sent):
            yield from _changed(value, stored[index], f"{path}[{index}]")
    elif not _is_same(sent, stored, path):
        yield path


def _is_same(sent: Any, stored: Any, path: str) -> bool:
    if _RESOURCES.search(path) and isinstance(stored, str):
        # The server writes quantities in a form of its own: 1000m as 1.
        return _quantity(sent) == _quantity(stored)
    return bool(sent == stored)


def _quantity(text: str) -> Decimal:
    number = text.rstrip("".join(_UNITS))
    return Decimal(number) * _UNITS[text.removeprefix(number)]
