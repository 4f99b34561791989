"""What the README shows of `diff` is what it prints."""

import re
from io import StringIO
from pathlib import Path

import charts
import pytest
from programs import ROOT, needed, path_with
from rich.console import Console

from plugin.diff.as_text import as_text
from plugin.diff.manifests import manifest_differences
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.vars import HELM_CHART_VERSION
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays

SECTION = (ROOT / "README.md").read_text().partition("### diff\n")[2].partition("\n##")[0]
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
EDITED = MANIFEST.replace("postgres-backups-prod", "postgres-backups-new").replace(
    "cpu: 2000m", "cpu: 1000m"
)


def test_diff_prints_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    helm = needed("helm", "readme")
    monkeypatch.setenv("PATH", path_with(helm))
    archive = charts.archive(helm, HELM_CHART_VERSION, tmp_path)
    found, _ = manifest_differences(
        Document("before.yaml", MANIFEST.encode()),
        Document("hack/manifest.yaml", EDITED.encode()),
        Settings(charts_overlay(archive), None, AmbientCluster()),
        charts.in_place_of_the_repository(archive),
    )
    console = Console(file=StringIO(), highlight=False, soft_wrap=True)
    for line in as_text(found):
        console.print(line)
    (block,) = re.findall(r"^```\n(.*?)^```", SECTION, re.DOTALL | re.MULTILINE)
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue() == block


def charts_overlay(archive: Path) -> Overlays:
    (text,) = charts.in_place_of_the_repository(archive).values()
    return Overlays(spec=Document("overlay", text.encode()))
