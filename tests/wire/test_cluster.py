"""The cluster of a provider config, over real gRPC: what the provider is given,
and what the user is told.
"""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment, SecretInput
from plugin.stack_input.document import Document

MANIFEST = """\
apiVersion: kubernetes.project-planton.org/v1
kind: KubernetesZalandoPostgresOperator
metadata: {name: main}
spec: {container: {}}
"""
KUBECONFIG = """\
contexts: [{name: a, context: {cluster: a, user: a}}]
clusters: [{name: a, cluster: {server: "https://203.0.113.10"}}]
users: [{name: a, user: {exec: {command: COMMAND, apiVersion: client.authentication.k8s.io/v1}}}]
"""
GUID = "01234567-89ab-cdef-0123-456789abcdef"


@pytest.fixture
def blocks(authority: str) -> dict[str, Any]:
    """Provider configs by the command that each needs."""
    trusted = {"clusterEndpoint": "k8s.example.com", "clusterCaData": authority}
    identity = {"tenantId": GUID, "clientId": GUID}
    return {
        "aws": {
            "provider": "aws_eks",
            "awsEks": {
                **trusted,
                "clusterName": "prod",
                "region": "eu-central-1",
                "accessKeyId": "example-id",
                "secretAccessKey": "example-secret",
            },
        },
        "kubelogin": {
            "provider": "azure_aks",
            "azureAks": {
                **trusted,
                "servicePrincipal": {**identity, "clientSecret": "example-secret"},
            },
        },
        "gke-gcloud-auth-plugin": {
            "provider": "gcp_gke",
            "gcpGke": {**trusted, "authPlugin": "gke_gcloud_auth_plugin"},
        },
        "kube-client-go-gcp-exec-plugin": {
            "provider": "gcp_gke",
            "gcpGke": {**trusted, "serviceAccountKeyBase64": "ZXhhbXBsZQ=="},
        },
        "example-command": given("example-command"),
        "doctl": given("/usr/local/bin/doctl"),
    }


def given(command: str) -> dict[str, Any]:
    text = KUBECONFIG.replace("COMMAND", command)
    return {
        "provider": "digital_ocean_doks",
        "digitalOceanDoks": {"kubeConfig": text, "context": "a"},
    }


def deployed(provider_config: Any) -> Deployment:
    configuration = {
        "planton-cloud:provider-config-overlay": yaml.safe_dump(provider_config),
    }
    handoff = Document("manifest.yaml", MANIFEST.encode())
    return preview(lambda: deploy(handoff), configuration)


COMMANDS = ("aws", "kubelogin", "gke-gcloud-auth-plugin", "kube-client-go-gcp-exec-plugin")
TOLD = {
    "aws": "install the AWS CLI, see"
    " https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
    "kubelogin": "install it by `az aks install-cli`, or see https://azure.github.io/kubelogin",
    "gke-gcloud-auth-plugin": "install it by `gcloud components install gke-gcloud-auth-plugin`",
    "kube-client-go-gcp-exec-plugin": "it comes with the platform's own image; elsewhere choose"
    " auth_plugin gke_gcloud_auth_plugin",
    "doctl": "install it, see https://docs.digitalocean.com/reference/doctl/how-to/install",
}


@pytest.mark.parametrize("command", [*COMMANDS, "example-command", "doctl"])
def test_the_kubeconfig_is_a_secret(command: str, blocks: dict[str, Any]) -> None:
    provider = deployed(blocks[command]).resources[0]
    assert provider.type == "pulumi:providers:kubernetes"
    assert isinstance(provider.inputs["kubeconfig"], SecretInput)
    assert provider.inputs.get("context") == ("a" if command not in COMMANDS else None)


@pytest.mark.parametrize(("command", "remedy"), TOLD.items(), ids=TOLD)
def test_a_command_that_is_missing_is_warned_of(
    command: str,
    remedy: str,
    blocks: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert deployed(blocks[command]).messages == [
        (
            "warning",
            f"provider_config: {command}, which signs in to the cluster, is not on PATH of the"
            f" machine that runs Pulumi: {remedy}",
        )
    ]


def test_a_command_of_a_kubeconfig_is_not_shown(
    blocks: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert deployed(blocks["example-command"]).messages == [
        (
            "warning",
            "provider_config: the command by which the kubeconfig's user signs in is not on PATH"
            " of the machine that runs Pulumi: install it there",
        )
    ]


@pytest.mark.parametrize("command", ["aws", "kubelogin", "gke-gcloud-auth-plugin"])
def test_a_command_that_is_there_is_not_warned_of(
    command: str, blocks: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(["/nowhere", str(tmp_path)]))
    (tmp_path / command).write_text("#!/bin/sh\n")
    (tmp_path / command).chmod(0o755)
    assert deployed(blocks[command]).messages == []
