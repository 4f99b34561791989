"""Release and definitions, as an engine receives them over real gRPC."""

from typing import Any

import pytest
import yaml

from plugin.main import deploy
from plugin.preview.program import preview
from plugin.preview.registration import Registration, SecretInput
from plugin.stack_input.document import Document

CRD = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition::postgresqls.acid.zalan.do"


def registered(**spec: Any) -> dict[str, Registration]:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    handoff = Document("m", yaml.safe_dump(manifest).encode())
    found = preview(lambda: deploy(handoff), {})
    return {each.reference: each for each in found.resources}


def release(**spec: Any) -> Registration:
    return registered(**spec)["kubernetes:helm.sh/v3:Release::postgres-operator"]


def test_definitions_of_the_stack(chart: dict[str, Any]) -> None:
    found = registered(crds="managed", helm=chart)
    definition = found[CRD]
    assert definition.provider == "pulumi:providers:kubernetes::kubernetes-crds"
    assert definition.options["retainOnDelete"] is True
    assert definition.dependencies == ("kubernetes:core/v1:Namespace::postgres-operator",)
    assert definition.inputs["metadata"] == {"name": "postgresqls.acid.zalan.do"}
    assert definition.inputs["spec"] == {"group": "acid.zalan.do"}
    assert definition.options["hooks"] == {"onError": ["advice-on-the-definitions"]}
    assert found["pulumi:providers:kubernetes::kubernetes-crds"].inputs == {
        "enableServerSideApply": "true",
        "upsertExistingObjects": "true",
        "enablePatchForce": "true",
    }
    helm = found["kubernetes:helm.sh/v3:Release::postgres-operator"]
    assert CRD in helm.dependencies
    assert helm.inputs["skipCrds"] is True
    assert helm.inputs["values"]["configGeneral"] == {"enable_crd_registration": False}


def test_definitions_that_are_given_up(chart: dict[str, Any]) -> None:
    found = registered(crds="managed", deleteCrds=True, helm=chart)
    assert "retainOnDelete" not in found[CRD].options


def test_definitions_are_left_to_helm(chart: dict[str, Any]) -> None:
    found = registered(helm=chart)
    assert CRD not in found
    assert "skipCrds" not in found["kubernetes:helm.sh/v3:Release::postgres-operator"].inputs


def test_an_archive_is_installed_from_its_checked_copy(chart: dict[str, Any]) -> None:
    inputs = release(helm=chart).inputs
    assert inputs["chart"] == f"./.charts/{chart['sha256']}.tgz"
    assert not {"version", "repositoryOpts"} & set(inputs)


def test_a_login_is_a_secret() -> None:
    chart = "oci://registry.example.com/charts/postgres-operator"
    login = {"username": "robot", "password": "example-password"}
    inputs = release(helm={"chart": chart, "version": "2.0.1", **login}).inputs
    assert (inputs["chart"], inputs["version"]) == (chart, "2.0.1")
    options = inputs["repositoryOpts"]
    assert options == {"username": "robot", "password": SecretInput("example-password")}


@pytest.mark.parametrize(
    ("helm", "told"),
    [
        ({}, {"timeout": 180, "atomic": False}),
        ({"timeoutSeconds": 600, "atomic": True}, {"timeout": 600, "atomic": True}),
        ({"skipAwait": True}, {"timeout": 180, "atomic": False, "skipAwait": True}),
    ],
)
def test_how_helm_waits(helm: dict[str, Any], told: dict[str, Any]) -> None:
    inputs = release(helm=helm).inputs
    assert {key: inputs[key] for key in ("timeout", "atomic", "skipAwait") if key in inputs} == told


def test_a_release_of_one_namespace_has_a_name_of_its_own() -> None:
    inputs = release(watchedNamespaces=["billing"]).inputs
    assert inputs["name"] == "postgres-operator-billing"
    assert inputs["values"]["configKubernetes"]["watched_namespace"] == "billing"
