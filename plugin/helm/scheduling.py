"""Where the operator's and the databases' pods run, as the chart's values."""

from typing import Any

from plugin.contract import PREFERRED, Databases, Scheduling, Toleration
from plugin.helm.free_values import plain_values
from plugin.helm.tree import without_nothing
from plugin.module.vars import DATABASE_PRIORITY


def operator_values(scheduling: Scheduling) -> dict[str, Any]:
    """Return what places the operator's own pod."""
    return without_nothing(
        {
            "priorityClassName": scheduling.priority_class_name,
            "nodeSelector": dict(scheduling.node_selector),
            "tolerations": [_toleration(given) for given in scheduling.tolerations],
            "affinity": plain_values(scheduling.affinity),
        }
    )


def database_values(databases: Databases, release: str) -> dict[str, Any]:
    """Return what the operator is told of the pods of every database.

    Args:
        databases: a checked block.
        release: name of the release, which a priority class without a name is
            called after. The chart hands the class on only where it is named.
    """
    return without_nothing(
        {
            "configKubernetes": without_nothing(
                {
                    **_disruption_budget(databases),
                    **_anti_affinity(databases),
                    "toleration": _toleration(databases.toleration),
                }
            ),
            "podPriorityClassName": _priority(databases, release),
        }
    )


def _toleration(given: Toleration) -> dict[str, Any]:
    values: dict[str, Any] = {
        "key": given.key,
        "operator": given.operator,
        "value": given.value,
        "effect": given.effect,
    }
    if given.HasField("toleration_seconds"):
        values["tolerationSeconds"] = given.toleration_seconds
    return {name: value for name, value in values.items() if value != ""}


def _disruption_budget(databases: Databases) -> dict[str, bool]:
    budget = databases.disruption_budget
    names = {
        "enabled": "enable_pod_disruption_budget",
        "primary_only": "pdb_master_label_selector",
    }
    return {key: getattr(budget, name) for name, key in names.items() if budget.HasField(name)}


def _anti_affinity(databases: Databases) -> dict[str, Any]:
    if not databases.HasField("anti_affinity"):
        return {}
    return {
        "enable_pod_antiaffinity": True,
        "pod_antiaffinity_preferred_during_scheduling": databases.anti_affinity.mode == PREFERRED,
        "pod_antiaffinity_topology_key": databases.anti_affinity.topology_key,
    }


def _priority(databases: Databases, release: str) -> dict[str, Any]:
    if not databases.HasField("priority"):
        return {}
    given = databases.priority
    value = given.value if given.HasField("value") else DATABASE_PRIORITY
    # The chart's own name is for the chart's own value: that of a class cannot be changed.
    name = f"{release}-pod" if value == DATABASE_PRIORITY else f"{release}-pod-{value}"
    return {"create": True, "name": given.class_name or name, "priority": value}
