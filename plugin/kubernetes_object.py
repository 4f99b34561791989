"""Objects of Kubernetes as plain mappings, and what each is known by."""

from collections.abc import Mapping
from typing import Any, NamedTuple

Object = Mapping[str, Any]
"""As the API reads and writes it."""

CLUSTER_SCOPED = frozenset(
    {
        "APIService", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition",
        "MutatingWebhookConfiguration", "Namespace", "PersistentVolume", "PriorityClass",
        "RuntimeClass", "StorageClass", "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration",
    }
)  # fmt: skip
"""Kinds of Kubernetes itself that a chart may bring and that stand in no namespace."""


class Key(NamedTuple):
    """What tells an object from all others.

    The namespace is empty for an object of the whole cluster.
    """

    api_version: str
    kind: str
    namespace: str
    name: str


Objects = Mapping[Key, Object]


def key_of(found: Object) -> Key:
    """Return what an object is known by."""
    metadata = found["metadata"]
    namespace = "" if found["kind"] in CLUSTER_SCOPED else metadata.get("namespace", "")
    return Key(found["apiVersion"], found["kind"], namespace, metadata["name"])
