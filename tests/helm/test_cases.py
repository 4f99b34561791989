"""Spec fragments, and what chart and release are told for them: one file each.

In a case `own_values` are those of the module and `helm_values` those that the chart
gets, both whole; left out, the second are the first. Of the release, of the
definitions and of what stays with them only what is not as in a manifest without
`helm` is written. A text that holds JSON is written as what it holds.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.chart.chart import Chart
from plugin.chart.source import Credentials
from plugin.contract import StackInput
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.secret_text import SecretText
from plugin.stack_input.document import Document
from plugin.stack_input.read import read
from plugin.warnings import warnings_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)

RELEASE = {
    "name": "postgres-operator",
    "chart": "postgres-operator",
    "version": "1.12.2",
    "repository": "https://opensource.zalando.com/postgres-operator/charts/postgres-operator",
    "credentials": None,
    "timeout": 180,
    "atomic": False,
    "skip_await": False,
    "skip_crds": False,
}
DEFINITION = "pod_service_account_definition"


def given(case: Any, chart_of: Callable[[str], Chart]) -> tuple[StackInput, Chart | None]:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **case["spec"]},
    }
    handoff = Document("manifest.yaml", json.dumps(manifest).encode())
    chart = chart_of(case["chart"]) if "chart" in case else None
    return read(handoff, None).stack_input, chart


def locals_of(case: Any, chart_of: Callable[[str], Chart]) -> Locals:
    stack_input, chart = given(case, chart_of)
    return initialize_locals(stack_input, AmbientCluster(), None, chart)


def shown(values: Any) -> str:
    """Return values as text, in which 1 is neither 1.0 nor true."""
    copy = json.loads(json.dumps(values))
    kubernetes = copy.get("configKubernetes", {})
    if isinstance(kubernetes.get(DEFINITION), str):
        kubernetes[DEFINITION] = json.loads(kubernetes[DEFINITION])
    return yaml.safe_dump(copy)


def expected_release(case: Any) -> dict[str, Any]:
    release: dict[str, Any] = case.get("release", {})
    if credentials := release.get("credentials"):
        password = SecretText(credentials["password"])
        return {**release, "credentials": Credentials(credentials["username"], password)}
    return release


@each_case
def test_chart_is_told(path: Path, chart_of: Callable[[str], Chart]) -> None:
    case = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    found = locals_of(case, chart_of)
    assert shown(found.own_values) == shown(case["own_values"])
    assert shown(found.helm_values) == shown(case.get("helm_values", case["own_values"]))


@each_case
def test_release_is_told(path: Path, chart_of: Callable[[str], Chart]) -> None:
    case = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    found = locals_of(case, chart_of)
    release = found.release._asdict()
    assert release == {**RELEASE, **expected_release(case)}
    warnings = warnings_of(*given(case, chart_of))
    assert [list(warning) for warning in warnings] == case.get("warnings", [])
    assert [crd["metadata"]["name"] for crd in found.crds] == case.get("crds", [])
    assert found.keeps_crds == case.get("keeps_crds", True)


def test_table_has_not_shrunk() -> None:
    assert len(CASES) >= 62
