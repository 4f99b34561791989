"""The chart's custom resource definitions, in the cluster and gone again.

Not a test: what the tests of this level share.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from api import Api, Object
from processes import wait_until

KIND = "CustomResourceDefinition"


def define(api: Api, definitions: Iterable[Object]) -> list[dict[str, Any]]:
    """Apply definitions, wait until their kinds are served, and return them as stored."""
    stored = [api.apply(each) for each in definitions]
    _wait_until_served(api, stored)
    return stored


def remove(api: Api, definitions: Iterable[Object]) -> None:
    """Delete definitions, with every object of theirs, and wait until all are gone."""
    found = [each for each in definitions if api.exists(each)]
    # One that is deleted while its storage still starts stays for more than a minute.
    _wait_until_served(api, found)
    for each in found:
        api.delete(each)
    wait_until(
        lambda: not any(api.exists(each) or _is_served(api, each) for each in found),
        "definitions are gone",
    )


def _wait_until_served(api: Api, definitions: Sequence[Object]) -> None:
    wait_until(
        lambda: all(_is_served(api, each) and _is_named(api, each) for each in definitions),
        "definitions are served",
    )


def _is_served(api: Api, definition: Object) -> bool:
    spec = definition["spec"]
    return all(
        api.lists(f"{spec['group']}/{version['name']}", spec["names"]["plural"])
        for version in spec["versions"]
    )


def _is_named(api: Api, definition: Object) -> bool:
    spec = definition["spec"]
    kind = spec["names"]["kind"]
    return all(api.names(f"{spec['group']}/{each['name']}", kind) for each in spec["versions"])
