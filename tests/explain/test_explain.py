"""`planton-zalando explain`: what is shown of which path."""

import pytest

from plugin.contract import StackInput
from plugin.errors import UnknownPathError
from plugin.explain.as_text import as_text, as_tree
from plugin.explain.places import STACK_INPUT, Place, find
from plugin.stack_input.fields import descriptor_of, messages_within


def explained(path: str) -> list[str]:
    return as_text(find(path)).splitlines()


@pytest.mark.parametrize(
    ("path", "first_line"),
    [
        ("", "MANIFEST"),
        ("spec.", "FIELD: spec <Object> -required-"),
        ("kind", "FIELD: kind <string> -required-"),
        ("spec.container", "FIELD: spec.container <Object> -required-"),
        ("spec.create_namespace", "FIELD: spec.createNamespace <boolean>"),
        ("spec.helm.timeoutSeconds", "FIELD: spec.helm.timeoutSeconds <integer>"),
        ("spec.crds", "FIELD: spec.crds <string>"),
        ("metadata.labels", "FIELD: metadata.labels <map[string]string>"),
        ("metadata.tags[1]", "FIELD: metadata.tags <[]string>"),
        ("target.metadata.name", "FIELD: target.metadata.name <string> -required-"),
        ("spec.scheduling.tolerations[0].key", "FIELD: spec.scheduling.tolerations.key <string>"),
        (
            "provider_config.aws_eks.region",
            "FIELD: providerConfig.awsEks.region <string> -required-",
        ),
        ("kubernetesProviderConfig", "FIELD: providerConfig <Object>"),
    ],
)
def test_a_path_in_either_spelling_is_found(path: str, first_line: str) -> None:
    assert explained(path)[0] == first_line


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("spec.backupConf", "spec has no field backupConf: did you mean backupConfig?"),
        ("spec.backup_conf", "spec has no field backup_conf: did you mean backup_config?"),
        ("specs", "the manifest has no field specs: did you mean spec?"),
        ("providerConfi", "the manifest has no field providerConfi: did you mean providerConfig?"),
        ("kind.x", "kind has no fields of its own"),
        ("spec.helm.values.x", "spec.helm.values has no fields of its own: what is in it is free"),
    ],
)
def test_an_unknown_path_leads_to_the_closest(path: str, message: str) -> None:
    with pytest.raises(UnknownPathError) as caught:
        find(path)
    assert str(caught.value).startswith(message)


def test_alternatives_are_named() -> None:
    text = "\n".join(explained("spec.namespace"))
    assert "- value and valueFrom exclude each other" in text
    text = " ".join(" ".join(explained("spec.backupConfig.gcsConfig")).split())
    ways = "serviceAccountKey, existingSecret, workloadIdentity"
    assert f"- give one of {ways}: they exclude each other" in text


def test_the_values_of_an_enum_stand_with_their_meaning() -> None:
    lines = explained("spec.backupConfig.compression")
    start = lines.index("ENUM:")
    assert lines[start + 1 : start + 4] == [
        "    lz4: Fast.",
        "    lzma: Small and slow.",
        "    brotli: Small.",
    ]


def test_rules_stand_as_errors_word_them() -> None:
    assert "    - must be 1 to 64" in explained("spec.backupConfig.uploadConcurrency")


def test_fields_at_any_depth_without_their_meaning() -> None:
    lines = as_tree(find("spec.container")).splitlines()
    assert lines[lines.index("FIELDS:") + 1 :] == [
        "  resources <Object>",
        "    limits <Object>",
        "      cpu <string>",
        "      memory <string>",
        "    requests <Object>",
        "      cpu <string>",
        "      memory <string>",
        "  size <string>",
    ]


def test_every_field_of_the_contract_is_explained() -> None:
    seen = set()

    def see(place: Place) -> None:
        for below in place.below():
            assert below.field
            seen.add(below.field.full_name)
            assert explained(below.path)[0].startswith(f"FIELD: {below.path} <")
            see(below)

    see(STACK_INPUT)
    every = {
        field.full_name
        for message in messages_within(descriptor_of(StackInput))
        for field in message.fields
    }
    assert seen == every


def test_lines_fit_a_terminal() -> None:
    assert max(map(len, explained("spec.backupConfig"))) <= 80
