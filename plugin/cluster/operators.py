"""The Zalando operators of a cluster."""

from collections.abc import Iterator
from http import HTTPStatus

from httpx2 import HTTPStatusError
from lightkube import ALL_NS, Client

from plugin.cluster.found import EVERYWHERE, Operator
from plugin.cluster.objects import CONFIG_MAP, CONFIGURATION, DEPLOYMENT, Labels, Object

_LABELS: tuple[Labels, ...] = (
    {"app.kubernetes.io/name": "postgres-operator"},
    {"application": "postgres-operator"},
)
"""Of a Deployment from the chart, and from the operator's own manifests."""
_OBJECT_VARIABLE, _MAP_VARIABLE = "POSTGRES_OPERATOR_CONFIGURATION_OBJECT", "CONFIG_MAP_NAME"
"""Which configuration an operator reads (initController in its controller.go). An
operator of another kind has neither."""
_NAMESPACE_VARIABLE, _CONTROLLER_VARIABLE = "WATCHED_NAMESPACE", "CONTROLLER_ID"


def operators(client: Client) -> Iterator[Operator]:
    """Yield each that runs.

    Raises:
        HTTPStatusError: the cluster refuses to show them.
    """
    for labels in _LABELS:
        for deployment in client.list(DEPLOYMENT, namespace=ALL_NS, labels=labels):
            found: Object = deployment
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


def _environment(deployment: Object) -> dict[str, str]:
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
    found: Object
    try:
        if name := environment.get(_OBJECT_VARIABLE):
            found = client.get(CONFIGURATION, name, namespace=namespace)
            return str(found["configuration"].get("kubernetes", {}).get("watched_namespace", ""))
        found = client.get(CONFIG_MAP, environment[_MAP_VARIABLE], namespace=namespace)
        return str((found.get("data") or {}).get("watched_namespace", ""))
    except HTTPStatusError as error:
        # Where the definition itself is missing, the answer is no object of the API.
        if error.response.status_code != HTTPStatus.NOT_FOUND:
            raise
        return EVERYWHERE
