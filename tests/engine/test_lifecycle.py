"""A deployment from its first preview to its end, as each hand-off asks for it."""

from pathlib import Path

import pytest
import yaml
from api import Api
from manifests import OLD, Manifests
from objects import RELEASE, definition_names, namespace, operator_is_ready
from programs import ROOT
from release import Helm
from stack import MakeStack

HANDOFFS = ROOT / "tests/handoffs/input"
EXISTING = "databases"
"""The namespace that a hand-off names and does not create."""


@pytest.mark.usefixtures("no_definitions")
@pytest.mark.parametrize(
    "path",
    [
        ROOT / "hack/manifest.yaml",
        HANDOFFS / "2025-11_minimal.yaml",
        HANDOFFS / "2026-01_minimal.yaml",
    ],
    ids=lambda path: path.stem,
)
def test_from_the_first_preview_to_the_end(
    path: Path, new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    api.apply(namespace(EXISTING))
    stack = new_stack("life")
    # As with a stock CLI, whose own schema lacks the field.
    for field, value in manifests.chart(OLD).items():
        stack.configure(f"spec-overlay.helm.{field}", value)
    found = yaml.safe_load(path.read_text())
    stack.hand_over(found.get("target", found))

    assert set(stack.changes().values()) <= {"create", "read"}
    assert definition_names(api) == []
    stack.up()
    (release,) = (each["outputs"] for each in stack.resources() if "Release" in each["type"])
    home = release["namespace"]
    assert operator_is_ready(api, home)
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")

    manifest = helm.run("get", "manifest", RELEASE, "-n", home)
    objects = [*stack.objects(), *filter(None, yaml.safe_load_all(manifest))]
    assert [each["kind"] for each in objects if not api.exists(each)] == []
    stack.destroy()
    assert [each["kind"] for each in objects if api.exists(each)] == []
    assert stack.resources() == []
    assert api.exists(namespace(home)) == (home == EXISTING)
    assert len(definition_names(api)) == 3
