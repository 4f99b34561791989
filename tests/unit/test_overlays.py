"""The layers of the spec and of the provider config, each later one winning."""

import pytest

from plugin.contract import ProviderConfig, Spec
from plugin.errors import DecodeError, InvalidStackInputError
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import read

MANIFEST = """\
apiVersion: kubernetes.project-planton.org/v1
kind: KubernetesZalandoPostgresOperator
metadata:
  name: main
  annotations:
    planton.ai/spec-overlay: '{annotation}'
spec:
  container: {{}}
  create_namespace: true
  namespace: {{value: handed-over}}
"""


def merged(annotation: str, configured: str) -> Spec:
    overlays = Overlays(Document("configured", configured.encode()) if configured else None)
    handoff = Document("m", MANIFEST.format(annotation=annotation).encode())
    return read(handoff, overlays).stack_input.target.spec


@pytest.mark.parametrize(
    ("annotation", "configured", "namespace"),
    [
        ("", "", "handed-over"),
        ("namespace: {value: annotated}", "", "annotated"),
        ("", "namespace: {value: configured}", "configured"),
        ("namespace: {value: annotated}", "namespace: {value: configured}", "configured"),
        ("namespace: null", "", ""),
        ("namespace: ~", "namespace: {value: configured}", "configured"),
    ],
)
def test_the_last_layer_wins(annotation: str, configured: str, namespace: str) -> None:
    assert merged(annotation, configured).namespace.value == namespace


def test_either_spelling_means_the_same_field() -> None:
    assert merged("createNamespace: false", "").create_namespace is False


def test_mappings_are_merged_and_not_replaced() -> None:
    spec = merged(
        "container: {resources: {limits: {cpu: 2}}}",
        "container: {resources: {limits: {memory: 2Gi}}}",
    )
    limits = spec.container.resources.limits
    assert (limits.cpu, limits.memory) == ("2", "2Gi")


def test_a_null_for_what_is_not_there_removes_nothing() -> None:
    assert merged("helm: null", "backup_config: null").namespace.value == "handed-over"


def test_a_mapping_of_both_stands_where_the_first_of_them_does() -> None:
    handoff = MANIFEST.format(annotation="crds: {second: x}") + "  crds: {first: x}\n"
    with pytest.raises(DecodeError) as caught:
        read(Document("m", handoff.encode()), None)
    assert [str(problem.position) for problem in caught.value.problems] == ["m:11:9"]


def test_what_is_missing_in_a_spec_that_an_overlay_brings_is_missing_there() -> None:
    handoff = MANIFEST.partition("spec:\n")[0].format(annotation="crds: managed")
    with pytest.raises(InvalidStackInputError) as caught:
        read(Document("m", handoff.encode()), None)
    assert [str(problem.position) for problem in caught.value.problems] == [
        "annotation planton.ai/spec-overlay:1:1"
    ]


def test_an_overlay_can_bring_the_whole_spec() -> None:
    handoff = MANIFEST.partition("spec:\n")[0].format(annotation="container: {}")
    assert read(Document("m", handoff.encode()), None).stack_input.target.spec.HasField("container")


def provider_config(handoff: str, configured: str) -> ProviderConfig:
    overlays = Overlays(provider_config=Document("configured", configured.encode()))
    return read(Document("m", handoff.encode()), overlays).stack_input.provider_config


STACK_INPUT = """\
target:
  apiVersion: kubernetes.project-planton.org/v1
  kind: KubernetesZalandoPostgresOperator
  metadata: {name: main}
  spec: {container: {}}
"""
GKE = "{provider: gcp_gke, gcpGke: {clusterEndpoint: 203.0.113.10, serviceAccountKeyBase64: a2V5}}"


@pytest.mark.parametrize(
    "key",
    ["providerConfig", "provider_config", "kubernetesProviderConfig", "kubernetes_provider_config"],
)
def test_provider_config_is_overlaid_under_each_of_its_names(key: str, authority: str) -> None:
    overlay = f"gcp_gke: {{clusterCaData: {authority}, service_account_key_base64: MTIz}}"
    gke = provider_config(f"{STACK_INPUT}{key}: {GKE}", overlay).gcp_gke
    assert (gke.cluster_endpoint, gke.cluster_ca_data, gke.service_account_key_base64) == (
        "203.0.113.10",
        authority,
        "MTIz",
    )


def test_an_overlay_can_bring_the_whole_provider_config(authority: str) -> None:
    manifest = MANIFEST.format(annotation="")
    overlay = GKE.replace("{cluster", f"{{clusterCaData: {authority}, cluster")
    assert provider_config(manifest, overlay).gcp_gke.cluster_endpoint == "203.0.113.10"


def test_an_overlay_can_choose_another_provider(authority: str) -> None:
    handoff = f"{STACK_INPUT}providerConfig: {{provider: aws_eks, awsEks: {{}}}}"
    overlay = GKE.replace("{cluster", f"{{clusterCaData: {authority}, cluster")
    config = provider_config(handoff, overlay.replace("{provider", "{awsEks: null, provider"))
    assert config.HasField("gcp_gke")
    assert not config.HasField("aws_eks")


@pytest.mark.parametrize("nothing", ["# nothing", "~"])
def test_an_empty_overlay_changes_nothing(nothing: str) -> None:
    overlays = Overlays(*(Document("configured", nothing.encode()) for _ in range(2)))
    handoff = Document("m", STACK_INPUT.encode())
    assert read(handoff, overlays).stack_input == read(handoff, None).stack_input
