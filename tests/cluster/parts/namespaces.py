"""The namespaces that have to exist before objects are applied.

Not a test: what the tests of this level share.
"""

from collections.abc import Iterable

from api import Api, Object


def make_namespaces(api: Api, objects: Iterable[Object]) -> None:
    """Make every namespace that objects stand in."""
    for name in sorted({each["metadata"].get("namespace", "") for each in objects} - {""}):
        api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
