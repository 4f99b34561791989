"""The order that objects are applied in: nothing before what it needs."""

from collections.abc import Iterable

from plugin.kubernetes_object import Object

_FIRST = ("CustomResourceDefinition", "Namespace", "Secret")
_WORKLOADS = frozenset(
    {"CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "StatefulSet"}
)


def rank(found: Object) -> int:
    """Return 0 for a custom resource definition, 1 for a namespace, 2 for a Secret, 3 for
    configuration, which is all else, and 4 for a workload, which needs them.
    """
    kind = found["kind"]
    if kind in _FIRST:
        return _FIRST.index(kind)
    return len(_FIRST) + (kind in _WORKLOADS)


def ordered(objects: Iterable[Object]) -> tuple[Object, ...]:
    """Return objects by rank, those of one rank in the order that they come in."""
    return tuple(sorted(objects, key=rank))
