"""Objects as they are compared: without what a server writes itself, secrets marked."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugin.kubernetes_object import CLUSTER_SCOPED, Key, Object, key_of
from plugin.preview.registration import SecretInput
from plugin.preview.wire import UNKNOWN_INPUT
from plugin.secret_names import secret_name

_SERVERS = frozenset(
    {"creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"}
)
_ANNOTATIONS = (
    "meta.helm.sh/",
    "pulumi.com/",
    "kubectl.kubernetes.io/",
    "deployment.kubernetes.io/",
)
"""How annotations start that what deploys writes for itself."""


def comparable(found: Object) -> Object:
    """Return an object without its status and what the server alone writes; whatever opens
    something is a `SecretInput`, by what it is and not only by who says so: an older object
    in the cluster says nothing.
    """
    kept = {key: value for key, value in found.items() if key not in ("status", "stringData")}
    kept["metadata"] = _metadata(found)
    if found["kind"] == "Secret":
        kept["data"] = _data(found)
    return {key: _marked(value, key) for key, value in kept.items()}


def comparables(objects: Iterable[Object]) -> dict[Key, Object]:
    """Return objects by what they are known by."""
    return {key_of(each): comparable(each) for each in objects}


def _metadata(found: Object) -> dict[str, Any]:
    kept = {key: value for key, value in found["metadata"].items() if key not in _SERVERS}
    if found["kind"] in CLUSTER_SCOPED:
        # The chart gives one to a PriorityClass.
        kept.pop("namespace", None)
    if "annotations" in kept:
        annotations = kept["annotations"] or {}
        kept["annotations"] = {
            key: value for key, value in annotations.items() if not key.startswith(_ANNOTATIONS)
        }
    return kept


def _data(secret: Mapping[str, Any]) -> Any:
    """Return the entries of a Secret, or that none of them is known."""
    if any(_opened(secret.get(key)) == UNKNOWN_INPUT for key in ("data", "stringData")):
        return SecretInput(UNKNOWN_INPUT)
    return {**_entries(secret.get("data")), **_encoded(secret.get("stringData"))}


def _entries(data: Any) -> dict[str, SecretInput]:
    plain = data.value if isinstance(data, SecretInput) else data
    return {key: SecretInput(_opened(value)) for key, value in (plain or {}).items()}


def _encoded(data: Any) -> dict[str, SecretInput]:
    return {key: SecretInput(_base64(found.value)) for key, found in _entries(data).items()}


def _base64(value: Any) -> Any:
    is_text = isinstance(value, str) and value != UNKNOWN_INPUT
    return base64.b64encode(value.encode()).decode() if is_text else value


def _opened(value: Any) -> Any:
    return value.value if isinstance(value, SecretInput) else value


def _marked(value: Any, name: str) -> Any:
    """Return the value that stands under a name with each secret at its leaves."""
    match value:
        case SecretInput():
            return dict(_secrets(value.value)) if isinstance(value.value, Mapping) else value
        case Mapping():
            return {key: _marked(item, key) for key, item in value.items()}
        case list() | tuple():
            return [_marked(item, name) for item in value]
        case str() if secret_name(name):
            return SecretInput(value)
        case _:
            return value


def _secrets(values: Mapping[str, Any]) -> Iterator[tuple[str, SecretInput]]:
    for key, value in values.items():
        yield key, SecretInput(value)
