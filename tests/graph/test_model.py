"""Every resource is in the picture, every dependency too, and what flows is what the
operator, Spilo and WAL-G do with it.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from deployments import MANIFESTS, deployed, drawn

from plugin.graph.build import graph
from plugin.graph.model import Edge, Graph, Kind, Lane
from plugin.graph.reduced import reduced
from plugin.stack_input.document import Document

FLOWS = sorted((Path(__file__).parent / "flows").glob("*.yaml"))
every_manifest = pytest.mark.parametrize("handoff", MANIFESTS.values(), ids=MANIFESTS.keys())


@every_manifest
def test_every_resource_and_dependency_is_in_the_picture(handoff: Document) -> None:
    deployment, locals_ = deployed(handoff)
    picture = graph(deployment, locals_)
    found = Counter(reference for node in picture.nodes for reference in node.references)
    assert found == Counter(each.reference for each in deployment.resources)
    keys = {reference: node.key for node in picture.nodes for reference in node.references}
    edges = {(edge.source, edge.target) for edge in picture.edges if edge.kind is Kind.ORDER}
    for each in deployment.resources:
        for other in (each.parent, each.provider, *each.dependencies):
            assert other is None or (keys[other], keys[each.reference]) in edges


@every_manifest
def test_edges_are_between_nodes_and_what_is_before_stands_before(handoff: Document) -> None:
    picture = drawn(handoff)
    keys = [node.key for node in picture.nodes]
    assert len(set(keys)) == len(keys)
    assert {end for edge in picture.edges for end in (edge.source, edge.target)} <= set(keys)
    stack = [node.key for node in picture.nodes if node.lane is Lane.STACK]
    for edge in picture.edges:
        if edge.kind is Kind.ORDER and edge.target in stack:
            assert stack.index(edge.source) < stack.index(edge.target)


def reachable(edges: Iterable[Edge]) -> set[tuple[str, str]]:
    pairs = {(edge.source, edge.target) for edge in edges if edge.kind is Kind.ORDER}
    while more := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
        pairs |= more
    return pairs


@every_manifest
def test_what_is_left_out_is_said_by_the_others(handoff: Document) -> None:
    edges = drawn(handoff).edges
    left = list(reduced(edges))
    assert reachable(left) == reachable(edges)
    assert [edge for edge in left if edge.kind is not Kind.ORDER] == [
        edge for edge in edges if edge.kind is not Kind.ORDER
    ]
    for edge in left:
        if edge.kind is Kind.ORDER:
            others = [other for other in left if other != edge]
            assert (edge.source, edge.target) not in reachable(others)


@every_manifest
def test_the_order_of_registration_changes_nothing(handoff: Document) -> None:
    """The program registers what waits for nothing of each other in any order."""
    deployment, locals_ = deployed(handoff)
    first = graph(deployment, locals_)
    deployment.resources.reverse()
    assert graph(deployment, locals_) == first


def flowing(picture: Graph) -> list[str]:
    """Return the flows, each node by its title and first name."""
    names = {
        node.key: " ".join((node.title, *(node.names[:1] if node.names else ())))
        for node in picture.nodes
    }
    return [
        f"{names[edge.source]} -> {names[edge.target]}{f': {edge.label}' if edge.label else ''}"
        for edge in picture.edges
        if edge.kind is not Kind.ORDER
    ]


@pytest.mark.parametrize("path", FLOWS, ids=lambda path: str(path.stem))
def test_flows(path: Path) -> None:
    case: Any = yaml.safe_load(path.read_text())
    assert sorted(flowing(drawn(MANIFESTS[case["manifest"]]))) == sorted(case["flows"])


def test_alike_resources_are_one_node() -> None:
    picture = drawn(MANIFESTS["everything"])
    namespaces = ("analytics", "billing", "customer-relations", "warehouse")
    by_name = {node.names: node for node in picture.nodes}
    assert len(by_name[namespaces].references) == 4
    files = by_name[("production-databases-backup-files",)]
    assert files.details == ("in analytics, billing, customer-relations, warehouse",)
    assert len(files.references) == 4


def test_labels_are_marked_where_they_are() -> None:
    picture = drawn(MANIFESTS["hack"])
    assert [node.title for node in picture.nodes if node.labelled] == [
        "Namespace",
        "Secret",
        "ConfigMap",
    ]
    assert picture.labels == {
        "resource": "true",
        "organization": "acme",
        "environment": "prod",
        "resource_kind": "KubernetesZalandoPostgresOperator",
        "resource_id": "k8szpo-main-01",
    }
    assert picture.inherited == tuple(picture.labels)


def test_nothing_is_labelled_where_nothing_is_created() -> None:
    """That namespace has to exist."""
    picture = drawn(MANIFESTS["2026-01_minimal"])
    assert picture.labels == {}
    assert picture.inherited
