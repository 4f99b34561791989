"""Looks at the cluster; changes nothing."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

import httpx2
from lightkube import Client, ConfigError

from plugin.cluster.connect import connect
from plugin.cluster.found import Found
from plugin.cluster.helm_revision import helm_revision
from plugin.cluster.objects import NAMESPACE, Object
from plugin.cluster.operators import operators
from plugin.kubernetes_provider.cluster_access import ClusterAccess

T = TypeVar("T")

_PULUMI = "pulumi-kubernetes"
"""How the name starts that Pulumi's provider writes objects under."""


def look(access: ClusterAccess, namespace: str, release: str) -> Found:
    """Return what is in the cluster.

    Args:
        access: leads to the cluster.
        namespace: of the release.
        release: its name.

    Never raises for what the cluster, or the way to it, refuses: that is told in
    `unseen`.
    """
    unseen: list[str] = []
    try:
        with connect(access) as client:
            found = _seen("other operators", lambda: tuple(operators(client)), unseen)
            foreign = _seen("the namespace", lambda: _is_foreign(client, namespace), unseen)
            revision = _seen(
                "the Helm release", lambda: helm_revision(client, namespace, release), unseen
            )
    except (httpx2.HTTPError, ConfigError, OSError) as error:
        return Found(unseen=(f"the cluster was not looked at: {error}",))
    return Found(found or (), foreign or False, revision, tuple(unseen))


def _seen(what: str, see: Callable[[], T], unseen: list[str]) -> T | None:
    try:
        return see()
    except httpx2.HTTPStatusError as error:
        unseen.append(f"{what} could not be looked for: {error}")
        return None


def _is_foreign(client: Client, namespace: str) -> bool:
    """By the field managers, of which Pulumi's provider is one where it wrote something."""
    try:
        found: Object = client.get(NAMESPACE, namespace)
    except httpx2.HTTPStatusError as error:
        if error.response.status_code != HTTPStatus.NOT_FOUND:
            raise
        return False
    managers = (entry.get("manager", "") for entry in found["metadata"].get("managedFields") or ())
    return not any(manager.startswith(_PULUMI) for manager in managers)
