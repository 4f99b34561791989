"""Helm's record of a release.

Not a test: what the tests of this level share.
"""

import base64
import gzip
import json
from itertools import count, takewhile
from typing import Any

from api import Api, Object
from objects import RELEASE
from release import Helm

PENDING = "pending-upgrade"


def statuses(helm: Helm, namespace: str) -> list[str]:
    """Return the status of each revision, oldest first; none where there is no release."""
    if RELEASE not in helm.run("list", "-a", "-q", "-n", namespace).split():
        return []
    found = json.loads(helm.run("history", RELEASE, "-n", namespace, "-o", "json"))
    return [each["status"] for each in found]


def releases(helm: Helm) -> list[str]:
    """Return every release of the cluster, in whatever state, as `namespace/name`."""
    found = json.loads(helm.run("list", "-A", "-a", "-o", "json"))
    return [f"{each['namespace']}/{each['name']}" for each in found]


def records(api: Api, namespace: str, release: str = RELEASE) -> list[dict[str, Any]]:
    """Return what Helm keeps of each revision, which who may read Secrets can read."""
    secrets = (_secret(namespace, revision, release) for revision in count(1))
    return [_record(api.get(each)) for each in takewhile(api.exists, secrets)]


def leave_pending(api: Api, namespace: str, revision: int) -> None:
    """Make a revision what a Helm leaves behind that was killed at work on it."""
    changed = _secret(namespace, revision)
    record = _record(api.get(changed))
    record["info"]["status"] = PENDING
    packed = base64.b64encode(gzip.compress(json.dumps(record).encode()))
    changed["metadata"]["labels"] = {"status": PENDING}
    changed["data"] = {"release": base64.b64encode(packed).decode()}
    api.apply(changed)


def _secret(namespace: str, revision: int, release: str = RELEASE) -> dict[str, Any]:
    name = f"sh.helm.release.v1.{release}.v{revision}"
    metadata: dict[str, Any] = {"name": name, "namespace": namespace}
    return {"apiVersion": "v1", "kind": "Secret", "metadata": metadata}


def _record(stored: Object) -> dict[str, Any]:
    packed = base64.b64decode(base64.b64decode(stored["data"]["release"]))
    return dict(json.loads(gzip.decompress(packed)))
