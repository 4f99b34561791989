"""Objects of the cluster that tests ask for.

Not a test: what the tests of this level share.
"""

from typing import Any

from api import Api

RELEASE = "postgres-operator"


def namespace(name: str) -> dict[str, Any]:
    """Return a namespace, as somebody else would create it."""
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}


def operator(namespace: str, name: str = RELEASE) -> dict[str, Any]:
    """Return what names the Deployment of an operator."""
    metadata = {"name": name, "namespace": namespace}
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": metadata}


def configuration(namespace: str, name: str = RELEASE) -> dict[str, Any]:
    """Return what names the configuration of an operator."""
    metadata = {"name": name, "namespace": namespace}
    return {"apiVersion": "acid.zalan.do/v1", "kind": "OperatorConfiguration", "metadata": metadata}


def operator_is_ready(api: Api, namespace: str, name: str = RELEASE) -> bool:
    """Return whether there is an operator, and it runs."""
    wanted = operator(namespace, name)
    return api.exists(wanted) and api.get(wanted)["status"].get("readyReplicas") == 1


def definition_names(api: Api) -> list[str]:
    """Return the names of the chart's definitions that are in the cluster."""
    return [
        name
        for kind in ("operatorconfigurations", "postgresqls", "postgresteams")
        if api.exists(definition(name := f"{kind}.acid.zalan.do"))
    ]


def definition(name: str) -> dict[str, Any]:
    """Return what names a custom resource definition."""
    kind = {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition"}
    return {**kind, "metadata": {"name": name}}
