"""A namespace of somebody else's, and one of the stack's, in a real cluster."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from api import Api
from definitions import remove
from deployed import HANDOFFS, MANIFEST, Deployed, deployed
from release import Helm

(EXISTING,) = (path for path in HANDOFFS if path.stem == "2026-01_minimal")
"""Names a namespace, and does not create it."""
CHART = "1.12.2"


@pytest.fixture
def used(api: Api, archive: Callable[[str], Path], helm: Helm) -> Iterator[dict[str, Any]]:
    """The namespace of somebody else's, before the operator comes and goes."""
    wanted = deployed(EXISTING)
    metadata = {"name": wanted.namespace, "labels": {"owner": "somebody"}}
    stored = api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": metadata})
    yield stored
    helm.uninstall(wanted.namespace)
    remove(api, helm.definitions(archive(CHART)))


def kept(api: Api, namespace: dict[str, Any]) -> dict[str, Any]:
    return {key: api.get(namespace)["metadata"].get(key) for key in ("uid", "labels")}


def test_one_that_exists_is_used_and_left_as_it_is(
    used: dict[str, Any], api: Api, archive: Callable[[str], Path], helm: Helm
) -> None:
    wanted: Deployed = deployed(EXISTING)
    assert [each["kind"] for each in wanted.objects] == []
    before = kept(api, used)
    helm.install(archive(CHART), wanted)
    assert kept(api, used) == before
    helm.uninstall(wanted.namespace)
    assert kept(api, used) == before


def test_one_of_the_stacks_carries_its_labels_beside_those_of_others(api: Api) -> None:
    (namespace,) = (each for each in deployed(MANIFEST).objects if each["kind"] == "Namespace")
    api.apply(namespace, manager="pulumi-kubernetes")
    other = {"name": namespace["metadata"]["name"], "labels": {"team": "a"}}
    api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": other}, manager="somebody")
    api.apply(namespace, manager="pulumi-kubernetes")
    labels = api.get(namespace)["metadata"]["labels"]
    assert labels.items() >= {**namespace["metadata"]["labels"], "team": "a"}.items()
