"""What a real deployment does before its resources: look, and leave the chart in place."""

from pathlib import Path
from typing import Any

import pulumi
import pytest
import yaml
from archives import archive, sha256

from plugin.cluster.found import Found, HelmRevision
from plugin.errors import ChartError
from plugin.main import deploy, run
from plugin.prepare import prepare
from plugin.preview.program import preview
from plugin.preview.registration import Deployment
from plugin.stack_input.document import Document

CONTENT = archive()


@pytest.fixture(autouse=True)
def programs_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the chart in it, and no cluster to look at."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KUBECONFIG", "/nowhere/config")
    (tmp_path / "chart.tgz").write_bytes(CONTENT)
    return tmp_path


def handoff(folder: Path) -> Document:
    helm: dict[str, Any] = {"chart": f"{folder}/chart.tgz", "sha256": sha256(CONTENT)}
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, "helm": helm},
    }
    return Document("m", yaml.safe_dump(manifest).encode())


def deployed(folder: Path) -> Deployment:
    return preview(lambda: deploy(handoff(folder), prepare), {})


def test_the_copy_is_where_the_release_looks_for_it(programs_folder: Path) -> None:
    found = deployed(programs_folder)
    chart = found.resources[-1].inputs["chart"]
    assert (programs_folder / chart).read_bytes() == CONTENT
    (message,) = (text for severity, text in found.messages if "cannot be looked at" in text)
    assert message.startswith("the cluster cannot be looked at: ")


def test_a_folder_that_cannot_be_written_to(programs_folder: Path) -> None:
    (programs_folder / ".charts").write_text("a file")
    with pytest.raises(ChartError, match=r"\.charts cannot be written to: "):
        deployed(programs_folder)


def test_nothing_is_written_for_a_preview_without_a_cluster(programs_folder: Path) -> None:
    preview(lambda: deploy(handoff(programs_folder)), {})
    assert not (programs_folder / ".charts").exists()


def test_what_is_in_the_way_stops_the_program(
    programs_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kubeconfig leads to nobody, so what was found is given."""
    found = Found(revision=HelmRevision(2, "pending-upgrade", 1))
    monkeypatch.setattr("plugin.cluster.look.look", lambda *_: found)
    monkeypatch.setenv("STACK_INPUT_YAML", handoff(programs_folder).content.decode())
    with pytest.raises(pulumi.RunError, match="is pending-upgrade at revision 2"):
        preview(run, {})
