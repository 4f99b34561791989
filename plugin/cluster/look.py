"""Looks at the cluster; changes nothing."""

from collections.abc import Callable
from typing import TypeVar

from kubernetes.client import ApiException

from plugin.bounded import bounded
from plugin.cluster.connect import Cluster, connected
from plugin.cluster.found import FOREIGN, MISSING, PULUMIS, TERMINATING, Found
from plugin.cluster.helm_revision import DamagedReleaseError, helm_revision
from plugin.cluster.leaders import leaders
from plugin.cluster.operators import operators
from plugin.cluster.unreachable import unreachable
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.module.vars import PULUMI_FIELD_MANAGER

T = TypeVar("T")

_SECONDS = 30
"""For all of it, an exec plugin that signs in included."""
_UNSEEN = "other operators and the state of the release are not known"


def look(access: ClusterAccess, namespace: str, release: str) -> Found:
    """Return what is in the cluster.

    Args:
        access: leads to the cluster.
        namespace: of the release.
        release: its name.

    Never raises, and waits half a minute at the most: what the cluster, or the way
    to it, refuses is told in `unseen`, without the words of others, which may quote
    a kubeconfig.
    """
    try:
        return bounded(lambda: _look(access, namespace, release), _SECONDS)
    except TimeoutError:
        return Found(unseen=(f"the cluster does not answer within {_SECONDS} seconds: {_UNSEEN}",))


def _look(access: ClusterAccess, namespace: str, release: str) -> Found:
    unseen: list[str] = []
    try:
        with connected(access) as cluster:
            return Found(
                operators=_seen("operators", lambda: tuple(operators(cluster)), unseen) or (),
                namespace=_seen("the namespace", lambda: _whose(cluster, namespace), unseen) or "",
                revision=_seen(
                    "the release", lambda: helm_revision(cluster, namespace, release), unseen
                ),
                leaders=_seen(
                    "the databases", lambda: leaders(cluster, namespace, release), unseen
                ),
                unseen=tuple(unseen),
            )
    except Exception as error:  # noqa: BLE001 - anything may be wrong with a kubeconfig, and none of it may stop what Pulumi can do
        sentence = unreachable(error, access).sentence
        return Found(unseen=(f"the cluster cannot be looked at: {sentence}: {_UNSEEN}",))


def _seen(what: str, see: Callable[[], T], unseen: list[str]) -> T | None:
    try:
        return see()
    except ApiException as error:
        if not error.status:
            raise
        unseen.append(f"{what} cannot be looked at: the cluster answers {error.status}")
    except DamagedReleaseError as error:
        unseen.append(f"{what} cannot be looked at: {error}")
    return None


def _whose(cluster: Cluster, namespace: str) -> str:
    """By the field managers, of which Pulumi's provider is one where it wrote something."""
    found = cluster.find(f"/api/v1/namespaces/{namespace}")
    if not found:
        return MISSING
    if found["metadata"].get("deletionTimestamp"):
        return TERMINATING
    managers = [entry.get("manager") or "" for entry in found["metadata"].get("managedFields", [])]
    return PULUMIS if any(each.startswith(PULUMI_FIELD_MANAGER) for each in managers) else FOREIGN
