"""What is accepted everywhere else is accepted by the schema, which is one."""

import pytest
from editor_schema import document_of, refusals
from editor_view import editor_view
from good_inputs import good_inputs, manifest
from jsonschema import Draft7Validator

from plugin.contract_schema import DOCUMENTS, definitions, document_schema

GOOD = good_inputs()


@pytest.mark.parametrize("name", GOOD)
def test_good_inputs_are_accepted(name: str) -> None:
    value = editor_view(GOOD[name])
    assert refusals(document_of(value), value) == []


def test_good_inputs_have_not_shrunk() -> None:
    folders = {name.rpartition("/")[0] for name in GOOD}
    assert {"hack", "tests/handoffs/input", "backup/cells", "helm/cases", "README"} <= folders
    assert len(GOOD) > 150


def test_a_provider_config_stands_alone_too() -> None:
    config = {"provider": "digital_ocean_doks", "digitalOceanDoks": {"kubeConfig": "kind: Config"}}
    assert refusals("provider-config", config) == []
    assert refusals("provider-config", {"provider": "aws_eks"})


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_document_has_a_valid_schema(document: str) -> None:
    Draft7Validator.check_schema(document_schema(document))


def test_everything_is_documented() -> None:
    for name, definition in definitions().items():
        if "properties" not in definition:
            continue
        assert definition["description"], name
        for field, schema in definition["properties"].items():
            assert schema["description"], f"{name}.{field}"


def test_every_spelling_is_accepted_and_one_proposed() -> None:
    given = manifest()
    given["spec"]["backup_config"] = given["spec"].pop("backupConfig")
    given["spec"]["create_namespace"] = given["spec"].pop("createNamespace")
    assert refusals("manifest", given) == []
    proposed = definitions()["KubernetesZalandoPostgresOperatorSpec"]["properties"]
    assert {"backupConfig", "createNamespace"} <= proposed.keys()
    assert not [name for name in proposed if "_" in name]
    config = {"provider": "digital_ocean_doks", "digitalOceanDoks": {"kubeConfig": "kind: Config"}}
    for name in ("providerConfig", "provider_config", "kubernetesProviderConfig"):
        assert refusals("stack-input", {"target": given, name: config}) == []


def test_an_overlay_can_bring_what_is_missing() -> None:
    given = manifest()
    del given["spec"]["backupConfig"]["r2Config"]["bucketName"]
    assert refusals("manifest", given)
    given["metadata"]["annotations"] = {"planton.ai/spec-overlay": "backupConfig: {}"}
    assert refusals("manifest", given) == []
    given["spec"]["backupConfig"]["r2Config"]["bucketName"] = "Upper"
    assert refusals("manifest", given)
