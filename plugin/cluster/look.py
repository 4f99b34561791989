"""Looks at the cluster; changes nothing."""

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from typing import Any, TypeVar

import httpx2
from lightkube import ALL_NS, ApiError, Client, ConfigError
from lightkube.generic_resource import create_global_resource, create_namespaced_resource
from lightkube.operators import Operator as LabelOperator

from plugin.cluster.connect import connect
from plugin.cluster.found import EVERYWHERE, Found, HelmRevision, Operator
from plugin.kubernetes_provider.cluster_access import ClusterAccess

T = TypeVar("T")

_Object = dict[str, Any]

_DEPLOYMENT = create_namespaced_resource("apps", "v1", "Deployment", "deployments")
_NAMESPACE = create_global_resource("", "v1", "Namespace", "namespaces")
_CONFIG_MAP = create_namespaced_resource("", "v1", "ConfigMap", "configmaps")
_SECRET = create_namespaced_resource("", "v1", "Secret", "secrets")
_CONFIGURATION = create_namespaced_resource(
    "acid.zalan.do", "v1", "OperatorConfiguration", "operatorconfigurations"
)

_Labels = dict[str, str | LabelOperator[Any] | Iterable[Any] | None]
_LABELS: tuple[_Labels, ...] = (
    {"app.kubernetes.io/name": "postgres-operator"},
    {"application": "postgres-operator"},
)
"""Of a Deployment from the chart, and from the operator's own manifests."""
_OBJECT_VARIABLE, _MAP_VARIABLE = "POSTGRES_OPERATOR_CONFIGURATION_OBJECT", "CONFIG_MAP_NAME"
"""Which configuration an operator reads (initController in its controller.go). An
operator of another kind has neither."""
_PULUMI = "pulumi-kubernetes"
_WERE_DEPLOYED = ("deployed", "superseded")
_NAMESPACE_VARIABLE, _CONTROLLER_VARIABLE = "WATCHED_NAMESPACE", "CONTROLLER_ID"


def look(access: ClusterAccess, namespace: str, release: str) -> Found:
    """Return what is in the cluster.

    Args:
        access: leads to the cluster.
        namespace: of the release.
        release: its name.

    Never raises for what the cluster, or the way to it, refuses: that is told in
    `unseen`.
    """
    try:
        client = connect(access)
    except (ConfigError, OSError) as error:
        return Found(unseen=(f"the cluster was not looked at: {error}",))
    unseen: list[str] = []
    operators = _seen("other operators", lambda: tuple(_operators(client)), unseen)
    foreign = _seen("the namespace", lambda: _is_foreign(client, namespace), unseen)
    revision = _seen("the Helm release", lambda: _revision(client, namespace, release), unseen)
    return Found(operators or (), foreign or False, revision, tuple(unseen))


def _seen(what: str, see: Callable[[], T], unseen: list[str]) -> T | None:
    try:
        return see()
    except ApiError as error:
        unseen.append(f"{what} could not be looked for: {error.status.message}")
    except (httpx2.HTTPError, ConfigError, OSError) as error:
        unseen.append(f"{what} could not be looked for: {error}")
    return None


def _operators(client: Client) -> Iterator[Operator]:
    for labels in _LABELS:
        for deployment in client.list(_DEPLOYMENT, namespace=ALL_NS, labels=labels):
            found: _Object = deployment
            environment = _environment(found)
            runs = found["spec"].get("replicas", 1) > 0
            if runs and {_OBJECT_VARIABLE, _MAP_VARIABLE} & environment.keys():
                namespace = found["metadata"]["namespace"]
                yield Operator(
                    namespace=namespace,
                    name=found["metadata"]["name"],
                    watches=_watches(client, namespace, environment) or namespace,
                    controller_id=environment.get(_CONTROLLER_VARIABLE, ""),
                )


def _environment(deployment: _Object) -> dict[str, str]:
    containers = deployment["spec"]["template"]["spec"]["containers"]
    return {
        entry["name"]: entry.get("value", "")
        for container in containers
        for entry in container.get("env") or ()
    }


def _watches(client: Client, namespace: str, environment: dict[str, str]) -> str:
    """Return what an operator's configuration says; empty is its own namespace.

    One whose configuration is missing is not yet there, and may watch everything.
    """
    if watched := environment.get(_NAMESPACE_VARIABLE):
        return watched
    found: _Object
    try:
        if name := environment.get(_OBJECT_VARIABLE):
            found = client.get(_CONFIGURATION, name, namespace=namespace)
            return str(found["configuration"].get("kubernetes", {}).get("watched_namespace", ""))
        found = client.get(_CONFIG_MAP, environment[_MAP_VARIABLE], namespace=namespace)
        return str((found.get("data") or {}).get("watched_namespace", ""))
    except ApiError as error:
        if error.status.code != HTTPStatus.NOT_FOUND:
            raise
        return EVERYWHERE


def _is_foreign(client: Client, namespace: str) -> bool:
    """By the field managers, of which Pulumi's provider is one where it wrote something."""
    try:
        found: _Object = client.get(_NAMESPACE, namespace)
    except ApiError as error:
        if error.status.code != HTTPStatus.NOT_FOUND:
            raise
        return False
    managers = (entry.get("manager", "") for entry in found["metadata"].get("managedFields") or ())
    return not any(manager.startswith(_PULUMI) for manager in managers)


def _revision(client: Client, namespace: str, release: str) -> HelmRevision | None:
    """Return the newest revision, by the labels that Helm keeps on its Secrets."""
    labels: _Labels = {"owner": "helm", "name": release}
    statuses: dict[int, str] = {}
    for secret in client.list(_SECRET, namespace=namespace, labels=labels):
        found: _Object = secret
        told = found["metadata"]["labels"]
        statuses[int(told["version"])] = told["status"]
    if not statuses:
        return None
    newest = max(statuses)
    good = [number for number, status in statuses.items() if status in _WERE_DEPLOYED]
    return HelmRevision(newest, statuses[newest], max(good, default=None))
