"""What makes a key known to a chart: small charts, one file each.

A case has the chart's `values`, `templates`, and of the definition of an
OperatorConfiguration the properties of `configuration`; `unknown` is the end of the message
by the path of each key that the chart would pass over.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.chart.chart import Chart
from plugin.helm.known_keys import unknown_keys

CASES = sorted((Path(__file__).parent / "known").glob("*.yaml"))


def chart(case: Any) -> Chart:
    schema = {"properties": {"configuration": {"properties": case.get("configuration", {})}}}
    definition = {
        "metadata": {"name": "operatorconfigurations.acid.zalan.do"},
        "spec": {"versions": [{"schema": {"openAPIV3Schema": schema}}]},
    }
    values, templates = case.get("values", {}), case.get("templates", "")
    return Chart("made-up", "1.0.0", values, templates, (definition,), "", b"")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_the_chart_would_pass_over(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    found = {".".join(key): said for key, said in unknown_keys(case["given"], chart(case))}
    assert found == {
        key: f"is unknown to the chart: {told}" for key, told in case["unknown"].items()
    }


def test_table_has_not_shrunk() -> None:
    assert len(CASES) >= 9
