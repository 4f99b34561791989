"""The objects of a Helm release as it was deployed last."""

import base64
import json
import zlib
from typing import Any

import yaml

from plugin.cluster.connect import Cluster
from plugin.cluster.helm_revision import DamagedReleaseError, helm_revision
from plugin.errors import DiffError, RenderError
from plugin.kubernetes_object import Object
from plugin.kubernetes_yaml import load
from plugin.render.helm import placed

_GZIP = zlib.MAX_WBITS | 16
_MAX_BYTES = 64 * 1024 * 1024
"""Of an unpacked release; a Secret holds 1 MiB of it packed."""
_HELPS = (
    "Bring it back from a copy of the cluster's objects, or delete it: for Helm the revision before"
    " then is the last; or compare without a cluster, by --against or --against-revision"
)


def deployed_objects(cluster: Cluster, namespace: str, release: str) -> list[Object]:
    """Return the objects, as Helm keeps them in a Secret of the release's namespace; none
    where there is no release.

    Raises:
        ApiException: the cluster refuses to show them.
        DiffError: the Secret is damaged.
    """
    try:
        return _deployed(cluster, namespace, release)
    except DamagedReleaseError as error:
        raise DiffError(f"{error}. {_HELPS}") from None


def _deployed(cluster: Cluster, namespace: str, release: str) -> list[Object]:
    revision = helm_revision(cluster, namespace, release)
    if not revision:
        return []
    number = revision.last_good or revision.number
    name = f"sh.helm.release.v1.{release}.v{number}"
    secret = cluster.get(f"/api/v1/namespaces/{namespace}/secrets/{name}")
    try:
        return list(placed(load(_manifest(_unpacked(secret))), namespace))
    except RecursionError:
        raise DamagedReleaseError(namespace, name, "it is nested too deeply") from None
    except yaml.YAMLError:
        raise DamagedReleaseError(namespace, name, "the manifest in it is no YAML") from None
    except RenderError:
        message = "the manifest in it has something that is no object with a name"
        raise DamagedReleaseError(namespace, name, message) from None
    except ValueError as error:
        raise DamagedReleaseError(namespace, name, str(error)) from None


def _unpacked(secret: Object) -> bytes:
    """Return a release: base64 twice, of Helm and of every Secret, and gzip (Helm's
    pkg/storage/driver encodeRelease).

    Raises:
        ValueError: it is none, with a sentence for people.
    """
    data = secret.get("data")
    kept = data.get("release") if isinstance(data, dict) else None
    if not isinstance(kept, str):
        raise ValueError("it has no entry `release`")  # noqa: TRY004 - of what the cluster holds
    try:
        packed = base64.b64decode(base64.b64decode(kept), validate=True)
    except ValueError:
        raise ValueError("its entry `release` is no base64") from None
    unpacking = zlib.decompressobj(_GZIP)
    try:
        unpacked = unpacking.decompress(packed, _MAX_BYTES)
    except zlib.error:
        raise ValueError("its entry `release` is not packed by gzip") from None
    if unpacking.unconsumed_tail:
        raise ValueError(f"its entry `release` has more than {_MAX_BYTES} bytes unpacked")
    if not unpacking.eof:
        raise ValueError("its entry `release` breaks off")
    return unpacked


def _manifest(unpacked: bytes) -> str:
    """Return the manifest of a release.

    Raises:
        ValueError: as above.
    """
    try:
        release: Any = json.loads(unpacked)
    except ValueError:
        raise ValueError("its entry `release` is no JSON") from None
    manifest = release.get("manifest") if isinstance(release, dict) else None
    if not isinstance(manifest, str):
        raise ValueError("the release in it has no manifest")  # noqa: TRY004 - as above
    return manifest
