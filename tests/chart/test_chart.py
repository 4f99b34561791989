"""The real chart with our values: the operator gets what the manifest says.

In a case, `charts` are the versions that it is templated with, left out 1.12.2 alone.
Of each of its `objects` as much is written as counts; null stands for what is not to
be there, and a list under `includes` for items that are among others.
"""

import hashlib
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.chart.archive import read_chart
from plugin.chart.source import needs_archive
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.module.vars import HELM_CHART_VERSION
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("*.yaml"))
TOGETHER = sorted((FOLDER / "together").glob("*.yaml"))
ARCHIVES = Path(__file__).parents[3] / "shared/charts"

Objects = list[dict[str, Any]]
Templated = Callable[[Any, str], tuple[Locals, Objects]]
"""Computes the locals of a case, templates a version of the chart, returns both."""


@pytest.fixture
def templated(helm: str, request: pytest.FixtureRequest, tmp_path: Path) -> Templated:
    def archive(version: str) -> Path:
        if version == HELM_CHART_VERSION:
            return Path(request.getfixturevalue("chart"))
        path = ARCHIVES / f"postgres-operator-{version}.tgz"
        if not path.exists():
            pytest.skip(f"chart level: {path.name} is not at hand")
        return path

    def run(case: Any, version: str) -> tuple[Locals, Objects]:
        chart = archive(version)
        locals_ = locals_of(case, chart.read_bytes())
        place = [locals_.release.name, str(chart), "-n", locals_.namespace]
        result = subprocess.run(  # noqa: S603 - helm, found by its fixture
            [helm, "template", *place, "--values", "-"],
            input=json.dumps(dict(locals_.helm_values)),
            env={"HELM_CACHE_HOME": str(tmp_path), "HELM_CONFIG_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert not result.returncode, result.stderr
        return locals_, [found for found in yaml.load_all(result.stdout, Loader) if found]

    return run


def locals_of(case: Any, archive: bytes) -> Locals:
    handoff = Document("manifest.yaml", json.dumps(case["manifest"]).encode())
    stack_input = read(handoff, None).stack_input
    digest = hashlib.sha256(archive).hexdigest()
    chart = read_chart(archive, digest) if needs_archive(stack_input.target.spec) else None
    return initialize_locals(stack_input, AmbientCluster(), case.get("label_domain"), chart)


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


class Loader(yaml.SafeLoader):
    """Reads numbers as Helm does: 1e+06, which it writes for a million, is one."""


def number(_: yaml.SafeLoader, node: yaml.ScalarNode) -> int | float:
    value = float(node.value)
    return int(value) if value.is_integer() else value


Loader.add_constructor("!number", number)
Loader.add_implicit_resolver(
    "!number", re.compile(r"[0-9](?:\.[0-9]+)?e\+[0-9]{2}"), list("0123456789")
)


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
    )
    assert {kind for kind, _ in names} >= {"ClusterRole", "ClusterRoleBinding", "PriorityClass"}
    assert [name for name, times in names.items() if times > 1] == []
