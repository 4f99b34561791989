"""Kinds of objects that are looked at, as plain mappings."""

from collections.abc import Iterable
from typing import Any

from lightkube.generic_resource import create_global_resource, create_namespaced_resource
from lightkube.operators import Operator as LabelOperator

Object = dict[str, Any]
Labels = dict[str, str | LabelOperator[Any] | Iterable[Any] | None]
"""Labels to look for, as the client takes them."""

NAMESPACE = create_global_resource("", "v1", "Namespace", "namespaces")
DEPLOYMENT = create_namespaced_resource("apps", "v1", "Deployment", "deployments")
CONFIG_MAP = create_namespaced_resource("", "v1", "ConfigMap", "configmaps")
SECRET = create_namespaced_resource("", "v1", "Secret", "secrets")
CONFIGURATION = create_namespaced_resource(
    "acid.zalan.do", "v1", "OperatorConfiguration", "operatorconfigurations"
)
