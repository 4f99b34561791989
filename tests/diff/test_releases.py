"""A Secret of Helm's that somebody, or something, has damaged: one file each.

In a case `release` is what Helm would have packed, and `packed` what has become of it by
then, beside the base64 of every Secret; `version` is its label, and `what` what is said.
"""

import base64
import gzip
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from answering import KUBECONFIG, answering

from plugin.cluster.connect import connected
from plugin.cluster.look import look
from plugin.diff.helm_manifest import deployed_objects
from plugin.errors import DiffError
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.secret_text import SecretText

CASES = sorted((Path(__file__).parent / "releases").glob("*.yaml"))
each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
NAMESPACE, RELEASE = "acid", "postgres-operator"
NAME = "sh.helm.release.v1.postgres-operator.v1"
DAMAGED = f"the Secret {NAMESPACE}/{NAME}, in which Helm keeps the release, is damaged: "

STEPS: Mapping[str, Callable[[bytes], bytes]] = {
    "base64": base64.b64encode,
    "gzip": gzip.compress,
    "cut": lambda packed: packed[:-9],
    "nested": lambda text: text * 100_000,
    "repeated": lambda text: text * 70_000_000,
}


def answer(case: Mapping[str, Any]) -> bytes:
    """Return what a cluster says to everything: the Secret, a list of it, and as a Deployment
    none of an operator.
    """
    labels = {"owner": "helm", "name": RELEASE, "status": "deployed"}
    labels["version"] = case.get("version", "1")
    metadata = {"name": NAME, "namespace": NAMESPACE, "labels": labels}
    template: dict[str, Any] = {"spec": {"containers": []}}
    secret: dict[str, Any] = {"metadata": metadata, "spec": {"template": template}}
    if "release" in case:
        packed = case["release"].encode()
        for step in case["packed"]:
            packed = STEPS[step](packed)
        secret["data"] = {"release": base64.b64encode(packed).decode()}
    return json.dumps({**secret, "items": [secret]}).encode()


def access_to(port: int) -> ClusterAccess:
    return ClusterAccess(SecretText(KUBECONFIG.format(port)))


@each_case
def test_a_damaged_release_is_named_with_what_helps(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    with (
        answering(200, answer(case)) as port,
        connected(access_to(port)) as cluster,
        pytest.raises(DiffError) as refused,
    ):
        deployed_objects(cluster, NAMESPACE, RELEASE)
    said, _, helps = str(refused.value).partition(". ")
    assert said == DAMAGED + case["what"]
    assert helps.startswith("Bring it back from a copy of the cluster's objects, or delete it")


def test_one_that_is_whole_is_read() -> None:
    manifest = "apiVersion: v1\nkind: Service\nmetadata: {name: s}\n"
    case = {"release": json.dumps({"manifest": manifest}), "packed": ["gzip", "base64"]}
    with answering(200, answer(case)) as port, connected(access_to(port)) as cluster:
        (found,) = deployed_objects(cluster, NAMESPACE, RELEASE)
    assert found["metadata"] == {"name": "s", "namespace": NAMESPACE}


def test_a_label_that_is_no_number_keeps_no_deployment_from_going_on() -> None:
    with answering(200, answer({"version": "latest"})) as port:
        found = look(access_to(port), NAMESPACE, RELEASE)
    assert found.revision is None
    assert (
        f"the release cannot be looked at: {DAMAGED}its label `version` is no number"
        in found.unseen
    )


def test_table_has_not_shrunk() -> None:
    assert len(CASES) >= 12
