"""The Zalando operators of a cluster."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus

from kubernetes.client import ApiException

from plugin.cluster.connect import Cluster
from plugin.cluster.found import Operator
from plugin.kubernetes_object import Object
from plugin.module.vars import EVERYWHERE

_LABELS: tuple[Mapping[str, str], ...] = (
    {"app.kubernetes.io/name": "postgres-operator"},
    {"application": "postgres-operator"},
)
"""Of a Deployment from the chart, and from the operator's own manifests."""
_OBJECT_VARIABLE, _MAP_VARIABLE = "POSTGRES_OPERATOR_CONFIGURATION_OBJECT", "CONFIG_MAP_NAME"
"""Which configuration an operator reads (initController in its controller.go). An
operator of another kind has neither."""
_NAMESPACE_VARIABLE, _CONTROLLER_VARIABLE = "WATCHED_NAMESPACE", "CONTROLLER_ID"


def operators(cluster: Cluster) -> Iterator[Operator]:
    """Yield each that runs.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    found = {
        (each["metadata"]["namespace"], each["metadata"]["name"]): each
        for labels in _LABELS
        for each in cluster.get("/apis/apps/v1/deployments", labels)["items"]
    }
    for (namespace, name), deployment in sorted(found.items()):
        environment = _environment(deployment)
        runs = deployment["spec"].get("replicas") != 0
        if runs and {_OBJECT_VARIABLE, _MAP_VARIABLE} & environment.keys():
            yield Operator(
                namespace=namespace,
                name=name,
                watches=_watches(cluster, namespace, environment) or namespace,
                controller_id=environment.get(_CONTROLLER_VARIABLE, ""),
            )


def _environment(deployment: Object) -> dict[str, str]:
    """Return the variables, empty where the value comes from elsewhere."""
    containers = deployment["spec"]["template"]["spec"]["containers"]
    return {
        entry["name"]: entry.get("value") or ""
        for container in containers
        for entry in container.get("env") or ()
    }


def _watches(cluster: Cluster, namespace: str, environment: Mapping[str, str]) -> str:
    """Return what an operator's configuration says; empty is its own namespace.

    One whose configuration is missing is not yet there, and may watch everything.
    """
    if watched := environment.get(_NAMESPACE_VARIABLE):
        return watched
    try:
        return _configured(cluster, namespace, environment)
    except ApiException as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return EVERYWHERE


def _configured(cluster: Cluster, namespace: str, environment: Mapping[str, str]) -> str:
    if name := environment.get(_OBJECT_VARIABLE):
        kind = "operatorconfigurations"
        found = cluster.get(f"/apis/acid.zalan.do/v1/namespaces/{namespace}/{kind}/{name}")
        settings = (found.get("configuration") or {}).get("kubernetes") or {}
    else:
        # The operator takes a name with or without a namespace before it.
        place, _, name = environment.get(_MAP_VARIABLE, "").rpartition("/")
        found = cluster.get(f"/api/v1/namespaces/{place or namespace}/configmaps/{name}")
        settings = found.get("data") or {}
    return str(settings.get("watched_namespace") or "")
