"""The chart's custom resource definitions, in the cluster and gone again.

Not a test: what the tests of this level share.
"""

from collections.abc import Iterable
from typing import Any

from api import Api, Object
from processes import wait_until

KIND = "CustomResourceDefinition"


def define(api: Api, definitions: Iterable[Object]) -> list[dict[str, Any]]:
    """Apply definitions, wait until their kinds are served, and return them as stored."""
    stored = [api.apply(each) for each in definitions]
    wait_until(lambda: all(_is_served(api, each) for each in stored), "definitions are served")
    return stored


def remove(api: Api, definitions: Iterable[Object]) -> None:
    """Delete definitions, with every object of theirs, and wait until all are gone."""
    found = [each for each in definitions if api.exists(each)]
    for each in found:
        api.delete(each)
    wait_until(lambda: not any(_is_there(api, each) for each in found), "definitions are gone")


def _is_there(api: Api, definition: Object) -> bool:
    return api.exists(definition) or _is_served(api, definition)


def _is_served(api: Api, definition: Object) -> bool:
    spec = definition["spec"]
    return all(
        api.serves(f"{spec['group']}/{version['name']}", spec["names"]["kind"])
        for version in spec["versions"]
    )
