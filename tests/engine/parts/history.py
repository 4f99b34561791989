"""Helm's record of a release.

Not a test: what the tests of this level share.
"""

import base64
import gzip
import json
from typing import Any

from api import Api
from objects import RELEASE
from release import Helm

PENDING = "pending-upgrade"


def statuses(helm: Helm, namespace: str) -> list[str]:
    """Return the status of each revision, oldest first; none where there is no release."""
    if RELEASE not in helm.run("list", "-a", "-q", "-n", namespace).split():
        return []
    found = json.loads(helm.run("history", RELEASE, "-n", namespace, "-o", "json"))
    return [each["status"] for each in found]


def leave_pending(api: Api, namespace: str, revision: int) -> None:
    """Make a revision what a Helm leaves behind that was killed at work on it."""
    name = f"sh.helm.release.v1.{RELEASE}.v{revision}"
    stored = api.get(_secret(namespace, name))
    record = json.loads(
        gzip.decompress(base64.b64decode(base64.b64decode(stored["data"]["release"])))
    )
    record["info"]["status"] = PENDING
    packed = base64.b64encode(gzip.compress(json.dumps(record).encode()))
    changed = _secret(namespace, name)
    changed["metadata"]["labels"] = {"status": PENDING}
    changed["data"] = {"release": base64.b64encode(packed).decode()}
    api.apply(changed)


def _secret(namespace: str, name: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {"name": name, "namespace": namespace}
    return {"apiVersion": "v1", "kind": "Secret", "metadata": metadata}
