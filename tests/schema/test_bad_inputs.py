"""Every bad input is refused by the schema, or left to `validate` for a reason."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from editor_schema import document_of, refusals
from editor_view import editor_view

ROOT = Path(__file__).parents[2]
LEFT: Mapping[str, str] = {
    case: reason
    for reason, cases in yaml.safe_load(
        (Path(__file__).parent / "left_to_validate.yaml").read_text()
    ).items()
    for case in cases
}


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text())


def is_seen(path: Path) -> bool:
    """Whether an editor shows a case: as text, with nothing laid over it by a stack."""
    case = load(path)
    return "handoff" in case and not {"overlay", "provider_config_overlay"} & case.keys()


CASES = [path for path in sorted((ROOT / "tests/bad_input/cases").glob("*.yaml")) if is_seen(path)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_is_refused_or_left_to_validate(path: Path) -> None:
    try:
        value = editor_view(load(path)["handoff"])
    except (yaml.YAMLError, ValueError, RecursionError):
        assert path.stem not in LEFT
        return
    assert bool(refusals(document_of(value), value)) == (path.stem not in LEFT)


def test_what_is_left_is_less_than_what_is_refused() -> None:
    assert LEFT.keys() <= {path.stem for path in CASES}
    assert len(LEFT) < len(CASES) / 3
