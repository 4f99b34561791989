"""`planton-zalando render` as a process, with the real chart."""

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import charts
import cli
import pytest
from programs import needed, path_with

from plugin.kubernetes_yaml import load
from plugin.module.vars import HELM_CHART_VERSION

MANIFEST = "hack/manifest.yaml"
OBJECTS = [
    ("CustomResourceDefinition", "operatorconfigurations.acid.zalan.do"),
    ("CustomResourceDefinition", "postgresqls.acid.zalan.do"),
    ("CustomResourceDefinition", "postgresteams.acid.zalan.do"),
    ("Namespace", "postgres-operator"),
    ("Secret", "main-backup-credentials"),
    ("ConfigMap", "main-backup-config"),
    ("PriorityClass", "postgres-operator-pod"),
    ("ServiceAccount", "postgres-operator"),
    ("ClusterRole", "postgres-pod"),
    ("ClusterRole", "postgres-operator"),
    ("ClusterRoleBinding", "postgres-operator"),
    ("Service", "postgres-operator"),
    ("OperatorConfiguration", "postgres-operator"),
    ("Deployment", "postgres-operator"),
]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def helm() -> str:
    return needed("helm", "render")


@pytest.fixture(scope="module")
def chart(helm: str, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    archive = charts.archive(helm, HELM_CHART_VERSION, tmp_path_factory.mktemp("chart"))
    (setting,) = charts.in_place_of_the_repository(archive).items()
    return ["-c", "=".join(setting)]


@pytest.fixture
def run(helm: str, chart: list[str]) -> Run:
    def run_(*arguments: str, path: str = path_with(helm)) -> subprocess.CompletedProcess[str]:
        return cli.run("render", MANIFEST, *chart, *arguments, PATH=path)

    return run_


def test_every_object_in_order(run: Run) -> None:
    done = run()
    assert done.returncode == 0
    objects = load(done.stdout)
    assert [(each["kind"], each["metadata"]["name"]) for each in objects] == OBJECTS
    assert done.stdout.startswith("---\n")
    assert "pulumi" not in done.stdout.lower()


def test_secrets_are_masked_and_that_is_said(run: Run) -> None:
    done = run()
    assert "example-access-key-id" not in done.stdout + done.stderr
    assert "example-secret-access-key" not in done.stdout + done.stderr
    assert done.stderr.startswith("note: secrets are written as [secret], a list where a text")
    secret = load(done.stdout)[4]
    assert secret["stringData"] == {
        "AWS_ACCESS_KEY_ID": ["secret"],
        "AWS_SECRET_ACCESS_KEY": ["secret"],
    }


def test_secrets_are_shown_when_asked_for(run: Run) -> None:
    done = run("--show-secrets")
    assert (done.returncode, done.stderr) == (0, "")
    assert load(done.stdout)[4]["stringData"] == {
        "AWS_ACCESS_KEY_ID": "example-access-key-id",
        "AWS_SECRET_ACCESS_KEY": "example-secret-access-key",
    }


def test_twice_the_same_input_gives_the_same_bytes(run: Run) -> None:
    assert run().stdout == run().stdout


def test_a_folder_holds_what_is_printed(run: Run, tmp_path: Path) -> None:
    done = run("--output-dir", str(tmp_path), "--show-secrets")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"14 files written to {tmp_path}\n"
    paths = sorted(tmp_path.iterdir())
    held = [load(path.read_text())[0] for path in paths]
    printed = load(run("--show-secrets").stdout)
    assert sorted(map(repr, held)) == sorted(map(repr, printed))
    kinds = [each["kind"] for each in held]
    assert kinds[:5] + kinds[-1:] == [kind for kind, _ in OBJECTS[:5] + OBJECTS[-1:]]
    private = [path.name for path in paths if stat.S_IMODE(path.stat().st_mode) == 0o600]
    assert private == [
        "2-secret.postgres-operator.main-backup-credentials.yaml",
        "3-configmap.postgres-operator.main-backup-config.yaml",
    ]


def test_a_folder_follows_the_manifest(run: Run, tmp_path: Path) -> None:
    run("--output-dir", str(tmp_path))
    done = run("--output-dir", str(tmp_path), "-c", "planton-cloud:label-domain=planton.ai")
    assert done.returncode == 0
    assert len(list(tmp_path.iterdir())) == 14
    assert "planton.ai/name: main" in (tmp_path / "1-namespace.postgres-operator.yaml").read_text()


def test_without_helm_the_charts_files_stay(run: Run, tmp_path: Path) -> None:
    run("--output-dir", str(tmp_path))
    done = run("--output-dir", str(tmp_path), path=os.devnull)
    assert done.returncode == 0
    assert done.stderr.startswith(f"3 files written to {tmp_path}\nnote: helm is not on PATH: ")
    assert len(list(tmp_path.iterdir())) == 14


def test_a_folder_of_somebody_elses_is_an_error(run: Run) -> None:
    done = run("--output-dir", "plugin")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == ("plugin holds files that render did not write: name an empty folder\n")


def test_no_version_of_kubernetes_is_an_error(run: Run) -> None:
    done = run("--kube-version", "newest")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Helm cannot template the chart: ")
