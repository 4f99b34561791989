"""Each real hand-off, over real gRPC: exactly the resources that the seed names.

The expected files are worked out from the seed's document and tables.
"""

import json
from pathlib import Path

import pytest
import yaml

from plugin.main import configured_handoff, deploy
from plugin.preview.as_json import as_json
from plugin.preview.program import preview

EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.yaml"))
HANDOFFS = Path(__file__).parent.parent / "handoffs/input"


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_registers_what_the_seed_names(expected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACK_INPUT_YAML_FILE", str(HANDOFFS / expected.name))
    if expected.stem.endswith("_context"):
        monkeypatch.setenv("KUBE_CTX", "local")
    case = yaml.safe_load(expected.read_text())
    shown = json.loads(as_json(preview(lambda: deploy(configured_handoff()), {})))
    assert shown["resources"] == case["resources"]
    assert shown["outputs"] == case["outputs"]


def test_every_handoff_has_its_expectation() -> None:
    assert {path.name for path in EXPECTED} == {path.name for path in HANDOFFS.glob("*.yaml")}
