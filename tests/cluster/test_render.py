"""What `render` prints is what a cluster gets: applied by itself, or installed by Helm."""

import base64
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import charts
import cli
import pytest
import yaml
from api import Api, ApiError, Object
from definitions import KIND, define, remove
from deployed import MANIFEST, deployed
from fields import changed
from namespaces import make_namespaces
from programs import find
from release import Helm
from rendered import rendered
from start import Cluster

from plugin.kubernetes_yaml import dump, load
from plugin.render.rendering import render
from plugin.render.shown import holds_secret, masked
from plugin.stack_input.document import Document

_NUMBERS = count(1)


@pytest.fixture(params=charts.SHA256)
def chart(
    request: pytest.FixtureRequest, archive: Callable[[str], Path], api: Api, helm: Helm
) -> Iterator[Path]:
    path = archive(request.param)
    yield path
    remove(api, helm.definitions(path))


@pytest.fixture
def text(chart: Path, api: Api, tmp_path: Path) -> Iterator[str]:
    """What is printed for a namespace that does not exist, gone from the cluster at the end."""
    manifest = yaml.safe_load(MANIFEST.read_text())
    manifest["spec"]["namespace"]["value"] = f"rendered-{next(_NUMBERS)}"
    path = tmp_path / "manifest.yaml"
    path.write_text(yaml.safe_dump(manifest))
    text = printed(path, chart)
    yield text
    for each in load(text):
        if each["kind"] != KIND:
            api.delete(each)


def printed(manifest: Path, chart: Path) -> str:
    (setting,) = charts.in_place_of_the_repository(chart).items()
    done = cli.run("render", manifest, "--show-secrets", "-c", "=".join(setting))
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603 - kubectl, found above


def test_each_object_is_accepted_in_the_order_that_they_are_printed_in(text: str, api: Api) -> None:
    objects = load(text)
    definitions = [each for each in objects if each["kind"] == KIND]
    assert objects[:3] == definitions
    define(api, definitions)
    assert [changed(each, api.apply(each)) for each in objects] == [[]] * len(objects)


def test_kubectl_applies_it_once_its_definitions_are_there_and_then_changes_nothing(
    text: str, api: Api, cluster: Cluster, tmp_path: Path
) -> None:
    kubectl = find("kubectl")
    if not kubectl:
        pytest.skip("cluster level: kubectl is not on PATH")
    command = [kubectl, "--kubeconfig", str(cluster.kubeconfig), "apply", "--server-side"]
    # A cache of its own: kubectl would else know the kinds of the test before.
    command += ["--cache-dir", str(tmp_path), "--force-conflicts", "-f", "-"]
    objects = load(text)
    first = run(command, text)
    assert first.returncode == 1
    assert "ensure CRDs are installed first" in first.stderr
    define(api, [each for each in objects if each["kind"] == KIND])

    def stored() -> list[str]:
        done = run(command, text)
        assert done.returncode == 0, done.stderr
        return [unattended(api.get(each)) for each in objects]

    assert stored() == stored()


def unattended(stored: dict[str, Any]) -> str:
    """Return what an object is, without what controllers say of it."""
    spec = {key: value for key, value in stored.items() if key not in ("status", "metadata")}
    return repr((spec, stored["metadata"].get("labels"), stored["metadata"].get("generation")))


def test_it_is_what_helm_installs(
    chart: Path, api: Api, helm: Helm, request: pytest.FixtureRequest
) -> None:
    wanted, objects = deployed(MANIFEST), rendered(MANIFEST, chart)
    make_namespaces(api, wanted.objects)
    request.addfinalizer(lambda: helm.uninstall(wanted.namespace))
    helm.install(chart, wanted)
    installed = load(helm.run("get", "manifest", "postgres-operator", "-n", wanted.namespace))
    own = [(each["kind"], each["metadata"]["name"]) for each in wanted.objects]
    of_the_chart = [
        each
        for each in objects
        if each["kind"] != KIND and (each["kind"], each["metadata"]["name"]) not in own
    ]
    assert sorted(map(as_text, of_the_chart)) == sorted(map(as_text, installed))
    definitions = [each for each in objects if each["kind"] == KIND]
    assert [changed(each, api.get(each)) for each in definitions] == [[]] * 3


def as_text(found: Object) -> str:
    return dump([found])


def test_a_mask_is_refused_and_overwrites_no_key(api: Api, chart: Path) -> None:
    handoff = Document("manifest.yaml", MANIFEST.read_bytes())
    rendering = render(handoff, charts.in_place_of_the_repository(chart))
    holding = [each for each in rendering.objects if holds_secret(each)]
    assert [each["kind"] for each in holding] == ["Secret", "ConfigMap"]
    make_namespaces(api, holding)
    (secret,) = (each for each in rendered(MANIFEST, chart) if each["kind"] == "Secret")
    api.apply(secret)
    for mask in load(dump(map(masked, holding))):
        with pytest.raises(ApiError, match=r"ata\.AWS_ACCESS_KEY_ID: expected string, got "):
            api.apply(mask)
    kept = api.get(secret)["data"]["AWS_ACCESS_KEY_ID"]
    assert base64.b64decode(kept).decode() == "example-access-key-id"
