"""What an edit of hack/manifest.yaml changes, a file each, and what that does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import charts
import pytest
import yaml
from programs import ROOT

from plugin.diff.difference import Differences
from plugin.diff.manifests import manifest_differences
from plugin.diff.shown import shown_path
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.vars import HELM_CHART_VERSION
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
MANIFEST = yaml.safe_load((ROOT / "hack/manifest.yaml").read_text())
SETTINGS = Settings(Overlays(), None, AmbientCluster())


def patched(target: Any, patch: Any) -> Any:
    """Return a target with a patch of RFC 7396 laid over it."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = patched(result.get(key), value)
    return result


def document(name: str, patch: Any, archive: Path) -> Document:
    helm = {"chart": str(archive), "sha256": charts.SHA256[archive.stem.rpartition("-")[2]]}
    manifest = patched(patched(MANIFEST, patch), {"spec": {"helm": helm}})
    return Document(name, yaml.safe_dump(manifest).encode())


def differences(case: Any, archive: Callable[[str], Path]) -> Differences:
    before = document("before", case.get("original", {}), archive(HELM_CHART_VERSION))
    chart = archive(case.get("chart", HELM_CHART_VERSION))
    after = document("after", case["edit"], chart)
    return manifest_differences(before, after, SETTINGS, {})[0]


@pytest.mark.usefixtures("helm_on_path")
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, archive: Callable[[str], Path]) -> None:
    case = yaml.safe_load(path.read_text())
    found = [
        [f"{each.key.kind} {each.key.namespace}/{each.key.name}".replace(" /", " "), *change]
        for each in differences(case, archive).objects
        for change in (
            (shown_path(judged.change.path), judged.row.effect.title) for judged in each.changes
        )
        if change[0] in case.get("only", [change[0]])
    ]
    assert sorted(found) == sorted(case["changes"])


@pytest.mark.usefixtures("helm_on_path")
@pytest.mark.parametrize(("name", "notes"), [("existing-secret", 1), ("nothing", 0)])
def test_what_only_a_cluster_knows_is_noted(
    archive: Callable[[str], Path], name: str, notes: int
) -> None:
    (path,) = (path for path in CASES if path.stem == name)
    found = differences(yaml.safe_load(path.read_text()), archive).notes
    assert sum("without the cluster it is not known" in note for note in found) == notes
