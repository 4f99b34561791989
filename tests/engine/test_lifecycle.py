"""A deployment from its first preview to its end, as each manifest asks for it."""

from pathlib import Path

import pytest
import yaml
from api import Api
from manifests import OLD, Manifests
from objects import definition_names, namespace, operator_is_ready
from programs import ROOT
from stack import MakeStack

HANDOFFS = ROOT / "tests/handoffs/input"


@pytest.mark.parametrize(
    ("path", "name", "creates"),
    [
        (ROOT / "hack/manifest.yaml", "postgres-operator", True),
        (HANDOFFS / "2025-11_minimal.yaml", "postgres-operator", True),
        (HANDOFFS / "2026-01_minimal.yaml", "databases", False),
    ],
    ids=["all", "2025-11", "2026-01"],
)
def test_from_the_first_preview_to_the_end(
    path: Path,
    name: str,
    creates: bool,  # noqa: FBT001 - a case
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
) -> None:
    if not creates:
        api.apply(namespace(name))
    stack = new_stack("life")
    # As a stock CLI has to: its own schema lacks the field.
    for field, value in manifests.chart(OLD).items():
        stack.configure(f"spec-overlay.helm.{field}", value)
    found = yaml.safe_load(path.read_text())
    stack.hand_over(found.get("target", found))

    first = stack.changes()
    assert set(first.values()) == {"create"} if creates else {"create", "read"}
    assert not api.exists(namespace(name)) or not creates
    stack.up()
    assert operator_is_ready(api, name)
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")

    stack.destroy()
    assert stack.resources() == []
    assert api.exists(namespace(name)) != creates
    assert not operator_is_ready(api, name)
    assert len(definition_names(api)) == 3
