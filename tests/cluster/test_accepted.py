"""A real API server takes what every manifest deploys, strictly validated, and keeps
each field of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import charts
import pytest
from api import Api, ApiError
from database import databases
from definitions import define, remove
from deployed import CHART_CASES, MANIFEST, MANIFESTS, deployed
from fields import changed
from namespaces import make_namespaces
from release import Helm
from rendered import of_a_chart_case, rendered


@pytest.fixture(scope="module", params=charts.SHA256)
def chart(
    request: pytest.FixtureRequest, archive: Callable[[str], Path], api: Api, helm: Helm
) -> Iterator[Path]:
    """The archive of each version, with its definitions in the cluster."""
    path = archive(request.param)
    definitions = helm.definitions(path)
    stored = define(api, definitions)
    assert len(stored) == 3
    assert [changed(*pair) for pair in zip(definitions, stored, strict=True)] == [[]] * 3
    yield path
    remove(api, definitions)


def lost(api: Api, objects: list[dict[str, Any]]) -> list[str]:
    """Return where the API server would not keep what is applied."""
    make_namespaces(api, objects)
    return [
        f"{each['kind']} {each['metadata']['name']}: {path}"
        for each in objects
        for path in changed(each, api.try_apply(each))
    ]


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_what_a_manifest_deploys_is_accepted_and_kept(
    path: Path, chart: Path, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    if path.stem.endswith("_context"):
        monkeypatch.setenv("KUBE_CTX", "local")
    objects = rendered(path, chart)
    kinds = {each["kind"] for each in objects}
    assert {"OperatorConfiguration", "Deployment", "ClusterRole"} <= kinds
    assert lost(api, objects) == []


@pytest.mark.parametrize("path", CHART_CASES, ids=lambda path: path.stem)
def test_what_a_case_of_the_chart_brings_is_accepted_and_kept(
    path: Path, chart: Path, api: Api
) -> None:
    objects = of_a_chart_case(path, chart)
    if objects is None:
        pytest.skip("cluster level: the case is not for every version of the chart")
    assert lost(api, objects) == []


def test_a_setting_that_the_operator_does_not_know_is_refused(
    chart: Path, api: Api, helm: Helm
) -> None:
    wanted = deployed(MANIFEST)
    section = {**wanted.values["configKubernetes"], "inherited_label": ["resource"]}
    mistaken = replace(wanted, values={**wanted.values, "configKubernetes": section})
    objects = helm.template(chart, mistaken)
    (configuration,) = (each for each in objects if each["kind"] == "OperatorConfiguration")
    make_namespaces(api, objects)
    unknown = r"\.configuration\.kubernetes\.inherited_label: field not declared in schema"
    with pytest.raises(ApiError, match=unknown):
        api.try_apply(configuration)


@pytest.mark.usefixtures("chart")
def test_each_database_of_the_readme_is_accepted_and_kept(api: Api) -> None:
    wanted = databases()
    make_namespaces(api, wanted)
    assert [changed(each, api.try_apply(each)) for each in wanted] == [[], []]
