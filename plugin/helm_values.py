"""The values that the module gives to the chart."""

from collections.abc import Sequence
from typing import Any

from plugin.container_resources import OperatorResources


def helm_values(
    inherited_labels: Sequence[str],
    pod_environment_configmap: str | None,
    resources: OperatorResources,
) -> dict[str, Any]:
    """Return the chart's values, which hold no secret: Helm keeps them in its
    release history, readable.

    Args:
        inherited_labels: keys of the labels that the operator copies from a
            `postgresql` resource to everything that it creates for it.
        pod_environment_configmap: `<namespace>/<name>` of the ConfigMap that
            the operator copies into every database pod, or None.
        resources: of the operator's container. The chart reads them from its
            top level, not from a `config*` block.
    """
    config_kubernetes: dict[str, Any] = {"inherited_labels": list(inherited_labels)}
    if pod_environment_configmap:
        config_kubernetes["pod_environment_configmap"] = pod_environment_configmap
    return {
        "configKubernetes": config_kubernetes,
        "resources": {
            "requests": {
                "cpu": resources.cpu_request.quantity,
                "memory": resources.memory_request.quantity,
            },
            "limits": {
                "cpu": resources.cpu_limit.quantity,
                "memory": resources.memory_limit.quantity,
            },
        },
    }
