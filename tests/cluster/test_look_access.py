"""Ways to a cluster, those that lead there and those that do not: none stops a deployment."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api
from start import Cluster

from plugin.cluster.found import Found
from plugin.cluster.look import look
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.secret_text import SecretText

NAME = "postgres-operator"


def test_what_may_not_be_seen_is_told(cluster: Cluster, api: Api) -> None:
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    kubeconfig["users"][0]["user"] = {"token": api.token("default", "default")}
    found = look(ClusterAccess(SecretText(yaml.safe_dump(kubeconfig))), "a", NAME)
    assert found.unseen == (
        "operators cannot be looked at: the cluster answers 403",
        "the namespace cannot be looked at: the cluster answers 403",
        "the release cannot be looked at: the cluster answers 403",
        "the databases cannot be looked at: the cluster answers 403",
    )


KIND = (
    "apiVersion: v1, kind: Config, current-context: a,"
    " contexts: [{name: a, context: {cluster: a, user: a}}]"
)


@pytest.mark.parametrize(
    ("kubeconfig", "context"),
    [
        ("/nowhere/config", None),
        ("clusters: 1", None),
        ("a: [", None),
        ("{}", None),
        (None, "nowhere"),
        (f"{{{KIND}, clusters: [], users: []}}", None),
        (f"{{{KIND}, clusters: [{{name: a, cluster: {{server: 5}}}}], users: null}}", None),
        (f"{{{KIND}, clusters: [{{name: a, cluster: {{server: 'https://127.0.0.1:1'}}}}]}}", None),
    ],
)
def test_a_way_that_leads_nowhere(
    cluster: Cluster, kubeconfig: str | None, context: str | None
) -> None:
    text = cluster.kubeconfig.read_text() if kubeconfig is None else kubeconfig
    (said,) = look(ClusterAccess(SecretText(text), context), "a", NAME).unseen
    assert said.startswith("the cluster cannot be looked at: ")


def changed_user(cluster: Cluster, **user: Any) -> ClusterAccess:
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    kubeconfig["users"][0]["user"] = user
    return ClusterAccess(SecretText(yaml.safe_dump(kubeconfig)))


@pytest.mark.parametrize("version", ["v1", "v1beta1"])
def test_a_command_signs_in(cluster: Cluster, tmp_path: Path, version: str) -> None:
    """As for EKS, AKS and GKE."""
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    status = {"token": kubeconfig["users"][0]["user"]["token"]}
    api = f"client.authentication.k8s.io/{version}"
    answer = {"apiVersion": api, "kind": "ExecCredential", "status": status}
    (tmp_path / "answer.json").write_text(json.dumps(answer))
    command = {"command": "cat", "args": [str(tmp_path / "answer.json")]}
    access = changed_user(cluster, exec={"apiVersion": api, "interactiveMode": "Never", **command})
    assert look(access, "nowhere", NAME) == Found(namespace="missing")


@pytest.mark.parametrize(
    "user",
    [
        {"token": "example-token\n"},
        {"token": "example-token"},
        {"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "false"}},
        {"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "example-token"}},
        {
            "exec": {
                "apiVersion": "client.authentication.k8s.io/v1",
                "command": "echo",
                "args": ["example-token"],
            }
        },
        {"client-certificate-data": "example-token"},
    ],
)
def test_what_signs_in_is_never_quoted(
    cluster: Cluster, user: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    said = look(changed_user(cluster, **user), "a", NAME).unseen
    assert said
    assert "example-token" not in str(said) + caplog.text


def test_what_never_ends_is_not_waited_for(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugin.cluster.look._SECONDS", 1)
    command = {"command": "sleep", "args": ["5"]}
    access = changed_user(
        cluster, exec={"apiVersion": "client.authentication.k8s.io/v1", **command}
    )
    (said,) = look(access, "a", NAME).unseen
    assert said.startswith("the cluster does not answer within 1 seconds")


def test_a_cluster_that_does_not_answer(cluster: Cluster) -> None:
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    kubeconfig["clusters"][0]["cluster"]["server"] = "https://127.0.0.1:1"
    (said,) = look(ClusterAccess(SecretText(yaml.safe_dump(kubeconfig))), "a", NAME).unseen
    assert said.startswith("the cluster cannot be looked at: ")
