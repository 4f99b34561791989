"""The real chart with our values: the operator gets what the manifest says."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.module.vars import HELM_CHART_NAME, HELM_CHART_REPOSITORY, HELM_CHART_VERSION
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

ROOT = Path(__file__).parents[2]
ARCHIVE = f"{HELM_CHART_NAME}-{HELM_CHART_VERSION}.tgz"
SHA256 = "65858d14a40d7fd90c32bd9fc60021acc9555c161079f43a365c70171eaf21d8"
"""The digest of the archive in the chart repository's own index."""

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.fixture(scope="session")
def helm() -> str:
    found = shutil.which("helm") or shutil.which("helm", path=Path.home() / "go/bin")
    if not found:
        pytest.skip("chart level: helm is not on PATH")
    return found


@pytest.fixture(scope="session")
def chart(helm: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = ROOT.parent / "shared/charts" / ARCHIVE
    if not archive.exists():
        folder = tmp_path_factory.mktemp("chart")
        pull = [helm, "pull", HELM_CHART_NAME, "--repo", HELM_CHART_REPOSITORY]
        arguments = [*pull, "--version", HELM_CHART_VERSION, "--destination", str(folder)]
        pulled = subprocess.run(arguments, capture_output=True, check=False, timeout=60)  # noqa: S603 - helm, found above
        if pulled.returncode:
            pytest.skip(f"chart level: {HELM_CHART_REPOSITORY} cannot be reached")
        archive = folder / ARCHIVE
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == SHA256
    return archive


def templated(helm: str, chart: Path, locals_: Locals, home: Path) -> list[dict[str, Any]]:
    result = subprocess.run(  # noqa: S603 - helm, found above
        [helm, "template", HELM_CHART_NAME, str(chart), "-n", locals_.namespace, "--values", "-"],
        input=yaml.safe_dump(locals_.helm_values),
        env={**os.environ, "HELM_CACHE_HOME": str(home), "HELM_CONFIG_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [found for found in yaml.safe_load_all(result.stdout) if found]


def only(objects: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    (found,) = (found for found in objects if found["kind"] == kind)
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_chart_does_what_the_manifest_says(
    path: Path, helm: str, chart: Path, tmp_path: Path
) -> None:
    case = yaml.safe_load(path.read_text())
    handoff = Document(path.name, yaml.safe_dump(case["manifest"]).encode())
    locals_ = initialize_locals(read(handoff, None), AmbientCluster(), case.get("label_domain"))
    objects = templated(helm, chart, locals_, tmp_path)

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
