"""A way to the cluster that leads nowhere is named: the context and the kubeconfig, and no class
of ours or of others.
"""

from pathlib import Path

import pytest

from plugin.cluster.connect import connected
from plugin.cluster.look import look
from plugin.cluster.unreachable import Unreachable, unreachable
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.secret_text import SecretText

KUBECONFIG = """\
apiVersion: v1
kind: Config
current-context: one
contexts: [{name: one, context: {cluster: one, user: one}}]
clusters: [{name: one, cluster: {server: "http://127.0.0.1:9"}}]
users: [{name: one, user: {token: example-token}}]
"""
UNUSABLE = "cannot be used: it, or the cluster or user that it names, is missing or wrong"


def tried(kubeconfig: str, context: str | None = None) -> Unreachable:
    access = ClusterAccess(SecretText(kubeconfig), context)
    with pytest.raises(Exception) as caught, connected(access) as cluster:  # noqa: PT011 - of whatever class
        cluster.get("/version")
    assert isinstance(caught.value, Exception)
    return unreachable(caught.value, access)


@pytest.fixture
def path(tmp_path: Path) -> str:
    kubeconfig = tmp_path / "kubeconfig"
    kubeconfig.write_text(KUBECONFIG)
    return str(kubeconfig)


def test_a_context_that_is_not_there(path: str) -> None:
    found = tried(path, "nope")
    assert found.sentence == f"the context nope of the kubeconfig {path} {UNUSABLE}"
    assert "set KUBE_CTX or KUBECONFIG, or correct provider_config" in found.remedy


def test_of_a_kubeconfig_that_was_given_nothing_is_shown() -> None:
    assert tried(KUBECONFIG, "nope").sentence == f"the context nope of the kubeconfig {UNUSABLE}"
    assert (
        tried("a: [example-token").sentence == f"the current context of the kubeconfig {UNUSABLE}"
    )


def test_a_kubeconfig_that_is_not_there() -> None:
    for paths in ("/nowhere/config", "/nowhere/a:/nowhere/b"):
        assert tried(paths).sentence == f"there is no file for the kubeconfig {paths}"


def test_a_server_that_is_not_there(path: str) -> None:
    assert tried(path).sentence == (
        "the cluster cannot be reached, or does not answer in time, by the current context of the"
        f" kubeconfig {path}"
    )


def test_a_deployment_is_told_the_same(path: str) -> None:
    (said,) = look(ClusterAccess(SecretText(path), "nope"), "a", "postgres-operator").unseen
    assert said == (
        f"the cluster cannot be looked at: the context nope of the kubeconfig {path} {UNUSABLE}:"
        " other operators and the state of the release are not known"
    )
