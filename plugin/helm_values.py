"""The values that the module gives to the chart."""

from collections.abc import Sequence
from typing import Any

from plugin.backup.chart_values import ChartValues
from plugin.container_resources import OperatorResources


def helm_values(
    inherited_labels: Sequence[str], resources: OperatorResources, backup: ChartValues
) -> dict[str, Any]:
    """Return the chart's values, which hold no secret: Helm keeps them in its
    release history, readable.

    Args:
        inherited_labels: keys of the labels that the operator copies from a
            `postgresql` resource to everything that it creates for it.
        resources: of the operator's container. The chart reads them from its
            top level, not from a `config*` block.
        backup: values by section that backups need.
    """
    return {
        **backup,
        "configKubernetes": {
            "inherited_labels": list(inherited_labels),
            **backup.get("configKubernetes", {}),
        },
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
