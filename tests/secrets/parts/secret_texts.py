"""The secrets that stand in what a test hands over.

Not a test: what the tests of secrets share.
"""

from collections.abc import Iterator
from typing import Any

from canary import NAMES

_OPENING = {*NAMES, "stringData"}


def secret_texts(node: Any) -> Iterator[str]:
    """Yield each text that opens something: in a field that the contract redacts, or in
    a Secret.

    Args:
        node: manifests, stack inputs and objects, as YAML gives them, in lists too.
    """
    if isinstance(node, dict):
        for key, value in node.items():
            # Under `keys` stands by what name a Secret holds one.
            if key != "keys":
                yield from _all_texts(value) if key in _OPENING else secret_texts(value)
    elif isinstance(node, list):
        for each in node:
            yield from secret_texts(each)


def _all_texts(value: Any) -> Iterator[str]:
    yield from value.values() if isinstance(value, dict) else [value] if value else []
