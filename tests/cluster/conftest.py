"""Whether this level can run, Helm for what is rendered, and a deployment to compare with."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import charts
import cli
import pytest
import yaml
from api import Api
from definitions import remove
from deployed import Deployed, deployed
from differing import KEYS, MANAGER, VERSION, Run, manifest
from programs import path_with
from real_cluster import missing_programs
from release import Helm
from start import Cluster


# Not a fixture, whose skip would be a line for each test.
def pytest_runtest_setup() -> None:
    if missing := ", ".join(missing_programs()):
        pytest.skip(f"cluster level: not on PATH: {missing}; `make test-cluster` builds all but go")


@pytest.fixture(autouse=True)
def helm_on_path(programs: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with(programs["helm"]))


@pytest.fixture
def run(cluster: Cluster, archive: Callable[[str], Path], helm: Helm, tmp_path: Path) -> Run:
    """Runs `planton-zalando diff` on a manifest, and sees that it shows no key."""

    def command(
        manifest: Mapping[str, Any], *arguments: str, version: str = VERSION, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        file = tmp_path / "manifest.yaml"
        file.write_text(yaml.safe_dump(dict(manifest)))
        chart = {"chart": str(archive(version)), "sha256": charts.SHA256[version]}
        overlay = f"planton-cloud:spec-overlay={json.dumps({'helm': chart})}"
        environment = {"KUBECONFIG": str(cluster.kubeconfig), **environment}
        given = ("-c", overlay, *arguments)
        done = cli.run("diff", file, *given, PATH=path_with(helm.program), **environment)
        assert not any(key in done.stdout + done.stderr for key in KEYS)
        return done

    return command


@pytest.fixture(scope="module")
def installed(
    api: Api,
    archive: Callable[[str], Path],
    helm: Helm,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Deployed]:
    """What the manifest deploys, in the cluster."""
    path = tmp_path_factory.mktemp("installed") / "manifest.yaml"
    path.write_text(yaml.safe_dump(manifest()))
    wanted = deployed(path)
    for each in wanted.objects:
        api.apply(each, MANAGER)
    helm.install(archive(VERSION), wanted)
    yield wanted
    helm.uninstall(wanted.namespace)
    remove(api, helm.definitions(archive(VERSION)))
    for each in wanted.objects:
        if each["kind"] != "Namespace" and api.exists(each):
            api.delete(each)
