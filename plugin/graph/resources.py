"""The registrations as nodes, and their dependencies as edges."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugin.graph.model import Edge, Kind, Lane, Node, Origin
from plugin.graph.sequence import before, sequence
from plugin.preview.registration import RELEASE_TYPE, Registration, SecretInput

_CRD_TYPE = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
_PROVIDER_TYPE = "pulumi:providers:kubernetes"
_TITLES = {
    _PROVIDER_TYPE: "Kubernetes provider",
    RELEASE_TYPE: "Helm release",
    _CRD_TYPE: "Definitions (CRDs)",
}
"""Where the last part of the type is not what people call it."""

_Alike = dict[tuple[object, ...], list[Registration]]


def resource_nodes(
    registrations: Sequence[Registration], labels: Mapping[str, str]
) -> Iterator[Node]:
    """Yield the nodes, each after what it depends on.

    Resources of one type and purpose that the same others come before and after are
    one node, which stands for all of them.

    Args:
        registrations: everything that the program registered.
        labels: the module's own.
    """
    successors: dict[str, set[str]] = {found.reference: set() for found in registrations}
    for found in registrations:
        for earlier in before(found):
            successors[earlier].add(found.reference)
    alike: _Alike = {}
    for found in sequence(registrations):
        around = (tuple(before(found)), frozenset(successors[found.reference]))
        alike.setdefault((found.type, found.is_read, *around, _purpose(found)), []).append(found)
    for members in alike.values():
        yield _node(members, labels)


def order(registrations: Sequence[Registration], nodes: Iterable[Node]) -> Iterator[Edge]:
    """Yield an edge for each parent, dependency and provider of a registration."""
    keys = {reference: node.key for node in nodes for reference in node.references}
    pairs = {
        (keys[earlier], keys[found.reference]): None
        for found in sequence(registrations)
        for earlier in before(found)
    }
    for source, target in pairs:
        yield Edge(source, target, Kind.ORDER)


def _purpose(found: Registration) -> str:
    """Return what sets a resource apart from others of its type. Those without a
    namespace have one purpose; the module gives one name in all namespaces to what
    it creates for one purpose; what is read serves each its own.
    """
    if not _namespace(found):
        return ""
    return found.reference if found.is_read else _name(found)


def _node(members: Sequence[Registration], labels: Mapping[str, str]) -> Node:
    first = members[0]
    return Node(
        key=first.reference,
        lane=Lane.STACK,
        origin=Origin.EXISTING if first.is_read else Origin.STACK,
        title=_TITLES.get(first.type, first.type.rpartition(":")[2]),
        names=tuple(dict.fromkeys(_shown_name(found) for found in members)),
        details=tuple(_details(members)),
        labelled=bool(labels) and labels.items() <= _metadata(first).get("labels", {}).items(),
        references=tuple(found.reference for found in members),
    )


def _details(members: Sequence[Registration]) -> Iterator[str]:
    namespaces = dict.fromkeys(namespace for found in members if (namespace := _namespace(found)))
    if namespaces:
        yield f"in {', '.join(namespaces)}"
    groups = {_name(found).partition(".")[2] for found in members if found.type == _CRD_TYPE}
    yield from (f"of {group}" for group in sorted(groups))
    context = members[0].inputs.get("context")
    if members[0].type == _PROVIDER_TYPE and isinstance(context, str):
        yield f"context {context}"


def _name(found: Registration) -> str:
    """Return the name in the cluster, for a provider that in the program."""
    if found.is_read:
        return str(found.options["id"]).rpartition("/")[2]
    if found.type == RELEASE_TYPE:
        return str(found.inputs["name"])
    return str(_metadata(found).get("name", found.name))


def _shown_name(found: Registration) -> str:
    """Return the name, that of a definition without its group."""
    name = _name(found)
    return name.partition(".")[0] if found.type == _CRD_TYPE else name


def _namespace(found: Registration) -> str:
    if found.is_read:
        return str(found.options["id"]).rpartition("/")[0]
    return str(_metadata(found).get("namespace", ""))


def _metadata(found: Registration) -> Mapping[str, Any]:
    metadata = found.inputs.get("metadata", {})
    return {} if isinstance(metadata, SecretInput) else metadata
