"""What the README shows of `render` is what it prints."""

import re
from pathlib import Path

import charts
import pytest
from programs import ROOT, needed, path_with

from plugin.kubernetes_yaml import dump
from plugin.module.vars import HELM_CHART_VERSION, RENDER_KUBE_VERSION
from plugin.render.rendering import render
from plugin.render.shown import masked
from plugin.stack_input.document import Document

SECTION = (ROOT / "README.md").read_text().partition("### render\n")[2].partition("\n### ")[0]


def test_render_prints_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    helm = needed("helm", "readme")
    monkeypatch.setenv("PATH", path_with(helm))
    archive = charts.archive(helm, HELM_CHART_VERSION, tmp_path)
    handoff = Document("manifest.yaml", (ROOT / "hack/manifest.yaml").read_bytes())
    rendering = render(handoff, charts.in_place_of_the_repository(archive))
    rest = printed = dump(map(masked, rendering.objects))
    (block,) = re.findall(r"^```\n(.*?)^```", SECTION, re.DOTALL | re.MULTILINE)
    first, *parts = block.split("…\n")
    assert printed.startswith(first)
    for part in filter(None, parts):
        _, found, rest = rest.partition(part)
        assert found == part


def test_the_version_of_kubernetes_is_that_told() -> None:
    assert f"Kubernetes {RENDER_KUBE_VERSION}," in SECTION
