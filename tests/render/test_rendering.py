"""From a hand-off to its objects, with small charts from a repository on loopback."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import cells
import pytest
from archives import archive
from repository import Repository, served

from plugin.errors import ChartError, RenderError
from plugin.kubernetes_yaml import Withheld, dump
from plugin.render.rendering import Rendering, render
from plugin.render.shown import holds_secret, masked, revealed
from plugin.stack_input.document import Document

CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: found}\n"
DEFINITION = ("CustomResourceDefinition", "postgresqls.acid.zalan.do")
Render = Callable[..., Rendering]


@pytest.fixture
def repository() -> Iterator[Repository]:
    with served() as found:
        yield found


@pytest.fixture
def rendered(repository: Repository, helm_on_path: str) -> Render:
    """Renders a chart with one template, for a spec."""
    assert helm_on_path

    def run(template: str, spec: Mapping[str, Any] | None = None, **options: Any) -> Rendering:
        content = archive(**{"templates/deployment.yaml": template})
        repository.index(("1.12.2", "chart.tgz"))
        repository.files["/chart.tgz"] = content
        return render(manifest(repository, spec or {}), {}, **options)

    return run


def manifest(repository: Repository, spec: Mapping[str, Any]) -> Document:
    text = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {
            "container": {},
            "namespace": {"value": "a"},
            **spec,
            "helm": {"repository": repository.url, **spec.get("helm", {})},
        },
    }
    return Document("m.yaml", dump([text]).encode())


def names(found: Rendering) -> list[tuple[str, str]]:
    return [(each["kind"], each["metadata"]["name"]) for each in found.objects]


def data(found: Rendering) -> Any:
    (config_map,) = (each for each in found.objects if each["kind"] == "ConfigMap")
    return config_map["data"]


def test_the_objects_of_the_module_and_of_the_chart(rendered: Render) -> None:
    found = rendered(CONFIG_MAP, {"createNamespace": True})
    assert names(found) == [
        DEFINITION,
        ("Namespace", "a"),
        ("ConfigMap", "found"),
    ]
    assert (found.release, found.is_whole) == ("a/postgres-operator", True)
    assert (found.notes, found.messages) == ((), ())


def test_definitions_of_the_stack_come_once(rendered: Render) -> None:
    found = rendered(CONFIG_MAP, {"crds": "managed", "createNamespace": True})
    assert names(found)[:2] == [
        DEFINITION,
        ("Namespace", "a"),
    ]


def test_an_object_without_a_namespace_gets_the_releases(rendered: Render) -> None:
    role = "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: c}\n"
    other = CONFIG_MAP.replace("found", "other, namespace: b")
    found = rendered(f"{CONFIG_MAP}---\n{other}{role}")
    namespaces = {
        each["metadata"]["name"]: each["metadata"].get("namespace") for each in found.objects
    }
    assert namespaces == {"postgresqls.acid.zalan.do": None, "found": "a", "other": "b", "c": None}


def test_values_are_those_of_the_release(rendered: Render) -> None:
    values: dict[str, Any] = {
        "port": 5432,
        "half": 0.5,
        "on": "yes",
        "number": "1e3",
        "face": "\U0001f418",
        "no": False,
    }
    template = CONFIG_MAP + "data: {json: {{ toJson .Values.given | quote }}}\n"
    found = rendered(template, {"helm": {"values": {"given": values}}})
    assert json.loads(data(found)["json"]) == values


def test_the_chart_is_told_of_the_release_and_of_kubernetes(rendered: Render) -> None:
    told = CONFIG_MAP + (
        "data: {release: {{ .Release.Name }}, namespace: {{ .Release.Namespace }},"
        " version: {{ .Capabilities.KubeVersion.Version }}}\n"
    )
    release = {"release": "postgres-operator", "namespace": "a"}
    assert data(rendered(told)) == {**release, "version": "v1.34.0"}
    assert data(rendered(told, kube_version="1.30.1")) == {**release, "version": "v1.30.1"}


def test_settings_of_helm_and_of_a_cluster_do_not_count(
    rendered: Render, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    template = CONFIG_MAP + "data: {namespace: {{ .Release.Namespace }}}\n"
    before = rendered(template)
    for name in ("HELM_NAMESPACE", "HELM_KUBECONTEXT", "HELM_DEBUG", "HELM_PLUGINS", "HELM_DRIVER"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("HELM_REPOSITORY_CONFIG", str(tmp_path))
    assert rendered(template) == before


def test_a_test_of_the_chart_is_not_deployed(rendered: Render) -> None:
    hooked = CONFIG_MAP.replace("found", 'found, annotations: {"helm.sh/hook": test}')
    assert names(rendered(hooked)) == [DEFINITION]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ('{{ fail "out of order" }}', "^Helm cannot template the chart: (?s:.*)out of order"),
        ("a: [", "^Helm cannot template the chart: (?s:.*)YAML parse error"),
        ("kind: List\napiVersion: v1\nitems: []\n", "no object with a name"),
    ],
)
def test_a_chart_that_makes_no_objects(rendered: Render, template: str, said: str) -> None:
    with pytest.raises(RenderError, match=said) as caught:
        rendered(template)
    assert gettempdir() not in str(caught.value)


def test_a_repository_that_is_not_there(helm_on_path: str) -> None:
    assert helm_on_path
    nowhere = Repository("http://127.0.0.1:9")
    with pytest.raises(ChartError) as caught:
        render(manifest(nowhere, {}), {})
    (line,) = str(caught.value).splitlines()
    assert line.startswith("m.yaml:9:17: spec.helm.repository: cannot be fetched: the server ")
    assert 'planton-cloud:spec-overlay="helm: {chart: /path' in line


def test_what_is_read_is_not_rendered(rendered: Render) -> None:
    found = rendered(CONFIG_MAP)
    assert "Namespace" not in dict(names(found))
    assert found.notes == ("the Namespace a has to exist: it is read, and not rendered",)


@pytest.mark.usefixtures("no_helm")
def test_without_helm_the_modules_own_objects_and_no_network(repository: Repository) -> None:
    found = render(manifest(repository, {"createNamespace": True}), {})
    assert names(found) == [("Namespace", "a")]
    assert not found.is_whole
    (note,) = found.notes
    assert note.startswith("helm is not on PATH: the chart's objects are left out")
    assert repository.asked == []


@pytest.mark.usefixtures("no_helm")
def test_keys_of_a_secret_in_the_cluster() -> None:
    (path,) = (each for each in cells.CELLS if each.stem == "s3-existing-secret-secret")
    cell = cells.load(path)
    unknown = render(cells.manifest(cell), {}).notes[-1]
    assert unknown.startswith("[known after deployment] stands for what comes from a Secret in the")
    known = render(cells.manifest(cell), {}, cluster=cells.cluster(cell))
    assert unknown not in known.notes


def test_a_helm_that_does_not_start(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "helm"
    program.write_text("#!/nowhere/at/all\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    repository.index(("1.12.2", "chart.tgz"))
    repository.files["/chart.tgz"] = archive()
    with pytest.raises(RenderError, match=f"^{program} cannot be run: "):
        render(manifest(repository, {}), {})


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (r"printf '\377'", "^Helm's output is no UTF-8$"),
        (r"printf '\377' >&2; exit 1", "^Helm cannot template the chart: \ufffd$"),
        ("kill -9 $$", "^Helm cannot template the chart: it ended with -9$"),
        ("echo '{apiVersion: v1, kind: [A], metadata: {name: a}}'", "no object with a name$"),
        ("echo '{apiVersion: v1, kind: A, metadata: {name: [a]}}'", "no object with a name$"),
        ("echo '{apiVersion: v1, kind: A, metadata: {name: 1}}'", "no object with a name$"),
    ],
)
def test_a_helm_that_is_none(
    rendered: Render, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    program = tmp_path / "helm"
    program.write_text(f"#!/bin/sh\ncat > /dev/null; {script}\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(RenderError, match=said):
        rendered("")


SETTINGS = """\
apiVersion: acid.zalan.do/v1
kind: OperatorConfiguration
metadata: {name: settings}
configuration:
  logical_backup: {{ .Values.configLogicalBackup | toJson }}
"""
KEY, EMPTY = "logical_backup_s3_secret_access_key", "logical_backup_s3_access_key_id"


def test_a_key_among_the_charts_values_is_shown_when_it_is_asked_for(rendered: Render) -> None:
    keys = {KEY: "example-key", EMPTY: ""}
    given = {"override": True, "values": {"configLogicalBackup": keys}}
    found = rendered(SETTINGS, {"helm": given})
    settings = next(each for each in found.objects if each["kind"] == "OperatorConfiguration")
    assert holds_secret(settings)
    assert revealed(settings)["configuration"]["logical_backup"] == keys
    assert masked(settings)["configuration"]["logical_backup"] == {
        KEY: Withheld("secret"),
        EMPTY: "",
    }
