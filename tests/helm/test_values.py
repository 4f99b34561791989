"""The user's values of the chart that are refused, and those that are not: one file
each, with the whole of what its author is to read; no message, and it is accepted.

Under `charts` stand the versions of the chart that is at hand; left out, none is.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.chart.chart import Chart
from plugin.errors import InvalidStackInputError
from plugin.helm.check_values import check_values
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.main import deploy
from plugin.module.locals import initialize_locals
from plugin.preview.program import preview
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

CASES = sorted((Path(__file__).parent / "values").glob("*.yaml"))
MISTAKE = Path(__file__).parent / "values/labels-replaced.yaml"


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text())


def with_charts() -> Iterator[Any]:
    for path in CASES:
        for version in load(path).get("charts", [None]):
            name = f"{path.stem}-{version}" if version else path.stem
            yield pytest.param(load(path), version, id=name)


def handed_over(case: Any) -> Document:
    return Document("manifest.yaml", case["handoff"].encode())


def messages(case: Any, chart: Chart | None) -> list[str]:
    found = read(handed_over(case), None)
    own = initialize_locals(found.stack_input, AmbientCluster(), None, chart).own_values
    try:
        check_values(found.stack_input.target.spec, own, chart, found.places)
    except InvalidStackInputError as error:
        return str(error).split("\n")
    return []


@pytest.mark.parametrize(("case", "version"), [*with_charts()])
def test_says_what_is_in_the_way(
    case: Any, version: str | None, chart_of: Callable[[str], Chart]
) -> None:
    assert messages(case, chart_of(version) if version else None) == case["messages"]


def test_is_said_before_anything_is_registered() -> None:
    case = load(MISTAKE)
    with pytest.raises(InvalidStackInputError) as caught:
        preview(lambda: deploy(handed_over(case)), {})
    assert str(caught.value).split("\n") == case["messages"]


def test_table_has_not_shrunk() -> None:
    assert len(CASES) >= 68
