"""The layers of the spec, each later one winning."""

import pytest

from plugin.contract import Spec
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
    return read(handoff, overlays).target.spec


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


def test_an_overlay_can_bring_the_whole_spec() -> None:
    handoff = MANIFEST.partition("spec:\n")[0].format(annotation="container: {}")
    assert read(Document("m", handoff.encode()), None).target.spec.HasField("container")
