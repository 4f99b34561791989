"""The objects of a Helm release as it was deployed last."""

import base64
import gzip
import json

from plugin.cluster.connect import Cluster
from plugin.cluster.helm_revision import helm_revision
from plugin.kubernetes_object import Object
from plugin.kubernetes_yaml import load
from plugin.render.helm import placed


def deployed_objects(cluster: Cluster, namespace: str, release: str) -> list[Object]:
    """Return the objects, as Helm keeps them in a Secret of the release's namespace; none
    where there is no release.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    revision = helm_revision(cluster, namespace, release)
    if not revision:
        return []
    number = revision.last_good or revision.number
    name = f"sh.helm.release.v1.{release}.v{number}"
    secret = cluster.get(f"/api/v1/namespaces/{namespace}/secrets/{name}")
    # Base64 twice: of Helm, and of every Secret (Helm's pkg/storage/driver encodeRelease).
    packed = base64.b64decode(base64.b64decode(secret["data"]["release"]))
    manifest: str = json.loads(gzip.decompress(packed))["manifest"]
    return list(placed(load(manifest), namespace))
