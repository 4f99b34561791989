"""`planton-zalando diff` without a cluster, as a process: what scripts and people rely on."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import charts
import cli
import pytest
from programs import ROOT, needed, path_with

from plugin.module.vars import HELM_CHART_VERSION

MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
EDITED = MANIFEST.replace("postgres-backups-prod", "postgres-backups-new").replace(
    "example-secret-access-key", "example-other-secret-key"
)
KEYS = ("example-access-key-id", "example-secret-access-key", "example-other-secret-key")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command in a folder of its own, with Helm and the chart at hand."""
    helm = needed("helm", "diff")
    archive = charts.archive(helm, HELM_CHART_VERSION, tmp_path)
    (configured,) = charts.in_place_of_the_repository(archive).items()
    for name, text in (("old.yaml", MANIFEST), ("new.yaml", EDITED)):
        (tmp_path / name).write_text(text)

    def command(
        *arguments: str, text: str = "", path: str = path_with(helm)
    ) -> subprocess.CompletedProcess[str]:
        setting = ("-c", "=".join(configured))
        return cli.run("diff", *arguments, *setting, folder=tmp_path, text=text, PATH=path)

    return command


def git(folder: Path, *arguments: str) -> None:
    program = needed("git", "diff")
    settings = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    subprocess.run([program, *settings, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603 - git, found above


def test_no_difference_is_status_0(run: Run) -> None:
    done = run("old.yaml", "--against", "old.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "nothing differs\n", "")


def test_differences_are_status_1_and_told_worst_first(run: Run) -> None:
    done = run("new.yaml", "--against", "old.yaml")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("--- old.yaml\n+++ new.yaml\n@@ v1 ConfigMap ")
    summary = done.stdout.split("\n\n")[1].splitlines()
    titles = [line.partition(" v1 ")[0].strip() for line in summary]
    assert titles == ["archive moves", "rolling restart", "nothing"]
    assert "\nthe worst of it is archive moves. " in done.stdout


def test_no_format_shows_a_key(run: Run) -> None:
    for form in ("text", "json"):
        done = run("new.yaml", "--against", "old.yaml", "--format", form)
        assert not any(key in done.stdout + done.stderr for key in KEYS)
        assert "[secret]" in done.stdout


def test_colours_are_for_terminals(run: Run) -> None:
    assert "\x1b" not in run("new.yaml", "--against", "old.yaml").stdout


def test_json_says_all_of_each_change(run: Run) -> None:
    done = run("new.yaml", "--against", "old.yaml", "--format", "json")
    found = json.loads(done.stdout)
    assert (found["before"], found["after"]) == ("old.yaml", "new.yaml")
    assert (found["effect"], found["refused"], found["notes"]) == ("archive moves", [], [])
    changes = {each["path"]: each for each in found["objects"][0]["changes"]}
    moved, rotated = changes["data.WALG_S3_PREFIX"], changes["data.AWS_SECRET_ACCESS_KEY"]
    path = "spilo/$(POD_NAMESPACE)/$(SCOPE)/wal/$(PGVERSION)"
    assert moved["before"] == f"s3://postgres-backups-prod/{path}"
    assert moved["after"] == f"s3://postgres-backups-new/{path}"
    assert (moved["secret"], moved["effect"]) == (False, "archive moves")
    assert moved["source"].startswith("zalando/spilo ")
    assert (rotated["before"], rotated["after"], rotated["secret"]) == ("[secret]",) * 2 + (True,)


def test_standard_input_is_one_side(run: Run) -> None:
    done = run("-", "--against", "old.yaml", text=EDITED)
    assert done.returncode == 1
    assert done.stdout.startswith("--- old.yaml\n+++ <stdin>\n")


def test_a_revision_is_one_side(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "old.yaml")
    git(tmp_path, "commit", "--quiet", "--message", "a")
    assert run("old.yaml", "--against-revision", "HEAD").returncode == 0
    (tmp_path / "old.yaml").write_text(EDITED)
    done = run("old.yaml", "--against-revision", "HEAD")
    assert done.returncode == 1
    assert done.stdout.startswith("--- old.yaml at HEAD\n+++ old.yaml\n")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("HEAD", "new.yaml at HEAD cannot be had: git says: fatal: "),
        ("nowhere", "new.yaml at nowhere cannot be had: git says: fatal: "),
        ("--output=x", "new.yaml at --output=x cannot be had: git says: fatal: "),
    ],
)
def test_what_a_revision_does_not_have_is_status_2(
    run: Run, tmp_path: Path, revision: str, said: str
) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "a")
    done = run("new.yaml", f"--against-revision={revision}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_errors_are_status_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("kind: KubernetesZalandoPostgresOperator\nspec: {a: 1}\n")
    for arguments in (
        ("wrong.yaml", "--against", "old.yaml"),
        ("new.yaml", "--against", "wrong.yaml"),
        ("missing.yaml", "--against", "old.yaml"),
        ("new.yaml", "--against", ""),
        ("", "--against", "old.yaml"),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
        assert "cannot be read" in done.stderr or "wrong.yaml:2:" in done.stderr


def test_without_helm_or_git_nothing_is_said_half(run: Run, tmp_path: Path) -> None:
    done = run("new.yaml", "--against", "old.yaml", path=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("helm is not on PATH: ")
    done = run("new.yaml", "--against-revision", "HEAD", path=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("git is not on PATH: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("new.yaml", "--against", "old.yaml", "--against-revision", "HEAD"),
        ("-", "--against-revision", "HEAD"),
        ("-", "--against", "-"),
        ("--against-revision", "HEAD"),
        # As of a variable that is not set: neither the cluster nor the index is meant.
        ("new.yaml", "--against-revision", ""),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: ")


def test_help_shows_an_example_and_the_statuses(run: Run) -> None:
    text = " ".join(run("--help").stdout.split())
    assert "Example: planton-zalando diff hack/manifest.yaml" in text
    assert "The exit status is 0 without differences, 1 with some, 2 with errors." in text
