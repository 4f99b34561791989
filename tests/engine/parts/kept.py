"""What belongs to users of the operator, and has to outlive every fault.

Not a test: what the tests of this level share.
"""

from collections.abc import Iterable

from api import Api, Object
from database import database
from namespaces import make_namespaces


def placed(api: Api) -> list[Object]:
    """Place a database, once its kind is there, with a Secret; return both as they are stored."""
    orders = database()
    home = orders["metadata"]["namespace"]
    secret = {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": "orders-role", "namespace": home},
        "stringData": {"password": "example-password"},
    }
    make_namespaces(api, [orders])
    return [api.apply(orders), api.apply(secret)]


def are_the_same(api: Api, before: Iterable[Object]) -> bool:
    """Return whether each object is still that which it was, with what it held."""
    return all(_known_by(each) == _known_by(api.get(each)) for each in before)


def _known_by(stored: Object) -> tuple[str, Object]:
    return stored["metadata"]["uid"], {
        key: value for key, value in stored.items() if key not in ("metadata", "status")
    }
