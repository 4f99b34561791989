"""The real chart with our values: the operator gets what the manifest says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import initialize_locals
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def only(objects: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    (found,) = (found for found in objects if found["kind"] == kind)
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_chart_does_what_the_manifest_says(
    path: Path, template: Callable[..., list[dict[str, Any]]]
) -> None:
    case = yaml.safe_load(path.read_text())
    handoff = Document(path.name, yaml.safe_dump(case["manifest"]).encode())
    locals_ = initialize_locals(
        read(handoff, None).stack_input, AmbientCluster(), case.get("label_domain"), None
    )
    objects = template(locals_.namespace, locals_.helm_values)

    (container,) = only(objects, "Deployment")["spec"]["template"]["spec"]["containers"]
    assert container["resources"] == case["resources"]
    kubernetes = only(objects, "OperatorConfiguration")["configuration"]["kubernetes"]
    assert kubernetes["inherited_labels"] == case["inherited_labels"]
    assert kubernetes.get("pod_environment_configmap") == case["pod_environment_configmap"]

    service = only(objects, "Service")
    assert service["metadata"]["name"] == locals_.outputs.service
    (port,) = service["spec"]["ports"]
    assert locals_.outputs.port_forward_command.endswith(f" 8080:{port['port']}")
    namespaces = {found["metadata"].get("namespace", locals_.namespace) for found in objects}
    assert namespaces == {locals_.namespace}
