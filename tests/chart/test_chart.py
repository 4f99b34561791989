"""The real chart with our values: the operator gets what the manifest says.

In a case, `charts` are the versions that it is templated with, left out 1.12.2 alone.
Of each of its `objects` as much is written as counts; null stands for what is not to
be there, and a list under `includes` for items that are among others.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import charts
import pytest
import yaml
from chart_cases import locals_of

from plugin.module.locals import Locals
from plugin.module.vars import HELM_CHART_VERSION

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("*.yaml"))
TOGETHER = sorted((FOLDER / "together").glob("*.yaml"))

Objects = list[dict[str, Any]]
Templated = Callable[[Any, str], tuple[Locals, Objects]]
"""Computes the locals of a case, templates a version of the chart, returns both."""


@pytest.fixture
def templated(helm: str, tmp_path: Path) -> Templated:
    def run(case: Any, version: str) -> tuple[Locals, Objects]:
        archive = charts.archive(helm, version, tmp_path)
        locals_ = locals_of(case, archive)
        namespace, name = locals_.namespace, locals_.release.name
        return locals_, charts.template(helm, archive, namespace, locals_.helm_values, name)

    return run


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text())


def versions(paths: list[Path]) -> list[Any]:
    return [
        pytest.param(path, version, id=f"{path.stem}-{version}")
        for path in paths
        for version in load(path).get("charts", [HELM_CHART_VERSION])
    ]


def only(objects: Objects, kind: str) -> dict[str, Any]:
    (found,) = (found for found in objects if found["kind"] == kind)
    return found


def differences(found: Any, wanted: Any, path: str = "") -> Iterator[str]:
    """Yield where `found` is not `wanted`, as far as that is written; 1 is not true."""
    if isinstance(wanted, Mapping) and wanted.keys() == {"includes"}:
        for index, item in enumerate(wanted["includes"]):
            yield from closest(found or [], item, f"{path}[{index}]")
    elif isinstance(wanted, Mapping) and wanted and isinstance(found, Mapping):
        for key, value in wanted.items():
            if value is not None:
                yield from differences(found.get(key), value, f"{path}.{key}")
            elif key in found:
                yield f"{path}.{key} is {found[key]!r}, and should not be there"
    elif json.dumps(found, sort_keys=True) != json.dumps(wanted, sort_keys=True):
        yield f"{path} is {found!r}, not {wanted!r}"


def closest(candidates: list[Any], wanted: Any, path: str) -> list[str]:
    """Return the differences of that which has the fewest."""
    every = [list(differences(found, wanted, path)) for found in candidates]
    return min(every, key=len, default=[f"{path} is not there"])


@pytest.mark.parametrize(("path", "version"), versions(CASES))
def test_chart_does_what_the_manifest_says(path: Path, version: str, templated: Templated) -> None:
    case = load(path)
    _, objects = templated(case, version)
    if "resources" in case:
        (container,) = only(objects, "Deployment")["spec"]["template"]["spec"]["containers"]
        assert container["resources"] == case["resources"]
        kubernetes = only(objects, "OperatorConfiguration")["configuration"]["kubernetes"]
        assert kubernetes["inherited_labels"] == case["inherited_labels"]
        assert kubernetes.get("pod_environment_configmap") == case["pod_environment_configmap"]
    for wanted in case.get("objects", []):
        same_kind = [found for found in objects if found["kind"] == wanted["kind"]]
        assert closest(same_kind, wanted, wanted["kind"]) == []


@pytest.mark.parametrize(("path", "version"), versions(CASES))
def test_service_is_where_the_outputs_say(path: Path, version: str, templated: Templated) -> None:
    locals_, objects = templated(load(path), version)
    service = only(objects, "Service")
    assert service["metadata"]["name"] == locals_.outputs.service
    (port,) = service["spec"]["ports"]
    assert locals_.outputs.port_forward_command.endswith(f" 8080:{port['port']}")
    namespaces = {found["metadata"].get("namespace", locals_.namespace) for found in objects}
    assert namespaces == {locals_.namespace}


@pytest.mark.parametrize(("path", "version"), versions(TOGETHER))
def test_operators_in_one_cluster_share_no_object(
    path: Path, version: str, templated: Templated
) -> None:
    names = Counter(
        (found["kind"], found["metadata"]["name"])
        for manifest in load(path)["manifests"]
        for found in templated({"manifest": manifest}, version)[1]
        if found["kind"] != "CustomResourceDefinition"
    )
    assert {kind for kind, _ in names} >= {"ClusterRole", "ClusterRoleBinding", "PriorityClass"}
    assert [name for name, times in names.items() if times > 1] == []
