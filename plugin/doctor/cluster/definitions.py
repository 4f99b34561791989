"""Custom resource definitions of the cluster, against the chart's."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.chart.chart import Chart
from plugin.cluster.connect import Cluster
from plugin.doctor.check import Check, Group, Status
from plugin.kubernetes_object import Object

_DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
_SHOWN = 3
"""How many fields are named of those that differ."""


def definitions(cluster: Cluster, chart: Chart, *, managed: bool) -> Iterator[Check]:
    """Yield for each definition of the chart what there is in the cluster.

    Args:
        cluster: is looked at.
        chart: the chart.
        managed: whether the stack owns the definitions, and replaces them; Helm
            leaves those that are there as they are.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    for wanted in chart.crds:
        there = cluster.find(f"{_DEFINITIONS}/{wanted['metadata']['name']}")
        yield _check(wanted, there, chart.version, managed=managed)


def _check(wanted: Object, there: Object | None, version: str, *, managed: bool) -> Check:
    status, sentence, remedy = (
        _compared(wanted, there, version, managed=managed)
        if there
        else (Status.OK, "is not there, and will be created", "")
    )
    plural = wanted["spec"]["names"]["plural"]
    return Check(Group.CLUSTER, f"definition of {plural}", status, sentence, remedy)


def _compared(
    wanted: Object, there: Object, version: str, *, managed: bool
) -> tuple[Status, str, str]:
    kept = set(there.get("status", {}).get("storedVersions", ()))
    lost = sorted(kept - {each["name"] for each in wanted["spec"]["versions"]})
    if lost and managed:
        return (
            Status.FAILED,
            f"has objects stored as {', '.join(lost)}, which chart {version} does not know: the"
            " cluster refuses its definition",
            "choose a chart that knows the version, or have the objects stored anew",
        )
    unserved = sorted(_served(wanted) - _served(there))
    missing = sorted(_fields(wanted) - _fields(there))
    more = sorted(_fields(there) - _fields(wanted))
    if managed:
        # A newer chart leaves fields out too, but fewer than it brings.
        return _replaced(more if len(more) > len(missing) else [], version)
    if unserved:
        return (
            Status.FAILED,
            f"does not serve {', '.join(unserved)}, which chart {version} writes",
            "set spec.crds: managed",
        )
    if missing:
        return (
            Status.WARNING,
            f"is older than chart {version}: it lacks {_shown(missing)}, which the cluster drops"
            " without a word, and Helm does not upgrade it",
            "set spec.crds: managed, or apply the chart's definition",
        )
    return Status.OK, f"serves {', '.join(sorted(_served(there)))} as chart {version} needs it", ""


def _replaced(more: list[str], version: str) -> tuple[Status, str, str]:
    if not more:
        return Status.OK, f"is that of chart {version} or older, and is kept up by the stack", ""
    return (
        Status.WARNING,
        f"is newer than chart {version}: it knows {_shown(more)}, which is taken away",
        "choose a newer chart, if databases or another operator use it",
    )


def _served(definition: Object) -> set[str]:
    return {each["name"] for each in definition["spec"]["versions"] if each.get("served")}


def _fields(definition: Object) -> set[str]:
    """Return the path of each field of each version."""
    return {
        path
        for each in definition["spec"]["versions"]
        for path in _properties(each.get("schema", {}).get("openAPIV3Schema", {}), "")
    }


def _properties(schema: Any, path: str) -> Iterator[str]:
    if not isinstance(schema, Mapping):
        return
    for name, inner in (schema.get("properties") or {}).items():
        yield f"{path}.{name}"
        yield from _properties(inner, f"{path}.{name}")
    for key in ("items", "additionalProperties"):
        yield from _properties(schema.get(key), f"{path}[]")


def _shown(fields: list[str]) -> str:
    """The outermost ones: what is below a missing field is missing too."""
    outer = [each for each in fields if not any(each.startswith(f"{one}.") for one in fields)]
    more = f" and {len(outer) - _SHOWN} more" if len(outer) > _SHOWN else ""
    return f"{', '.join(outer[:_SHOWN])}{more}"
