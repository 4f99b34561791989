"""`planton-zalando validate` as a process: what it prints, and its exit status."""

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import sleep

import cli
import pytest
from cli import COMMAND, ROOT

MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
MISTAKEN = MANIFEST.replace("0 2 * * *", "0 25 * * *")
SAID = (
    "spec.backup_config.backup_schedule: field 2, the hour, must be 0-23, as *, a value, a range"
    " or a list\n"
)


run = partial(cli.run, "validate")


def test_a_good_manifest() -> None:
    result = run("hack/manifest.yaml")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "1 manifest checked\n")


def test_every_mistake_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(f"kind: Pod\n---\n{MISTAKEN}")
    (tmp_path / "b.yml").write_text("a: b: c\n")
    (tmp_path / "c.json").write_text('{"kind": "KubernetesZalandoPostgresOperator", "spec": {}}')
    (tmp_path / "d.yaml").write_text(MANIFEST)
    result = run(".", "gone.yaml", folder=tmp_path)
    assert result.returncode == 1
    assert result.stdout == (
        f"./a.yaml:24:21: {SAID}"
        "./b.yml:1:5: the text is no YAML: mapping values are not allowed in this context\n"
        "./c.json:1:1: metadata is required: give at least metadata.name\n"
        "./c.json:1:1: api_version: must be kubernetes.project-planton.org/v1 or"
        " kubernetes.openmcf.org/v1\n"
        "./c.json:1:47: spec: container is required: write `container: {}` for the default"
        " resources\n"
        "gone.yaml: cannot be read: No such file or directory\n"
    )
    assert result.stderr == (
        "3 manifests checked, 2 with errors, 2 unreadable, 1 document of other kinds skipped\n"
    )


def test_standard_input_and_overlays_count() -> None:
    assert run("-", text=MISTAKEN).stdout == f"<stdin>:22:21: {SAID}"
    overlay = "planton-cloud:spec-overlay={backupConfig: {backupSchedule: '@daily'}}"
    assert run("-", "-c", overlay, text=MISTAKEN).returncode == 0
    wrong = run("hack/manifest.yaml", "-c", "planton-cloud:spec-overlay={crds: none}")
    assert wrong.returncode == 1
    assert wrong.stdout.startswith(
        "hack/manifest.yaml: Pulumi configuration planton-cloud:spec-overlay:1:8: spec.crds: "
    )


def test_warnings_fail_where_that_is_asked_for() -> None:
    off = (
        "hack/manifest.yaml",
        "-c",
        "planton-cloud:spec-overlay={deleteCrds: true, crds: managed}",
    )
    result = run(*off)
    assert result.returncode == 0
    assert "warning: Pulumi configuration planton-cloud:spec-overlay:1:14: spec.delete_crds: " in (
        result.stdout
    )
    assert result.stderr == "1 manifest checked, 1 with warnings\n"
    assert run(*off, "--strict").returncode == 1


def test_what_a_cli_refuses_is_told_apart() -> None:
    text = MANIFEST + "  crds: managed\n"
    assert run("-", text=text).returncode == 0
    result = run("-", "--for", "cli", "--format", "json", text=text)
    assert result.returncode == 1
    errors = [
        (finding["rule"], finding["path"])
        for finding in json.loads(result.stdout)["findings"]
        if finding["severity"] == "error"
    ]
    assert errors == [("cli", "spec.crds")]


def test_what_is_refused_as_yaml_is_said_once() -> None:
    result = run("-", "--for", "cli", text=MANIFEST + "spec: {}\n")
    assert result.stdout == "<stdin>:29:1: the key stands twice, first at 9:1: remove one\n"


def test_findings_come_in_the_order_of_the_text() -> None:
    result = run("-", "--for", "cli", "--format", "json", text=MISTAKEN)
    lines = [finding["line"] for finding in json.loads(result.stdout)["findings"]]
    assert lines == [2, 10, 12, 22]


def test_nothing_to_check_is_an_error() -> None:
    result = run("-", text="kind: Pod\n")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        "nothing was checked: no document in - is of kind KubernetesZalandoPostgresOperator,"
        " 1 document of other kinds skipped\n"
    )


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (file := tmp_path / "empty.yaml").touch()
    result = run(str(file))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        f"nothing was checked: no document in {file} is of kind KubernetesZalandoPostgresOperator\n"
    )


@pytest.mark.parametrize("arguments", [(), ("--format", "xml", "-"), ("--for", "me", "-")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Usage: " in result.stderr


def test_closed_standard_input_is_an_error_and_no_traceback() -> None:
    result = cli.run_redirected("<&-", "validate", "-")
    assert result.returncode == 1
    assert result.stdout == "<stdin>: cannot be read: standard input is closed\n"


def many(folder: Path, count: int) -> None:
    mistaken = MISTAKEN.replace("  name: main", "  name: NUMBER")
    for number in range(count):
        (folder / f"{number:05}.yaml").write_text(mistaken.replace("NUMBER", f"n{number}"))


def test_many_are_reported_in_their_order(tmp_path: Path) -> None:
    many(tmp_path, 300)
    result = run(".", folder=tmp_path)
    assert result.stdout == "".join(f"./{number:05}.yaml:22:21: {SAID}" for number in range(300))
    assert result.stderr == "300 manifests checked, 300 with errors\n"


def test_reader_that_stops_reading_ends_it(tmp_path: Path) -> None:
    many(tmp_path, 300)
    result = subprocess.run(  # noqa: S603 - our own command
        ["/bin/sh", "-c", '"$0" validate "$1" | head -n 1', COMMAND, tmp_path],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (len(result.stdout.splitlines()), result.stderr) == (1, "")


def test_interrupt_ends_all_processes(tmp_path: Path) -> None:
    """As Ctrl-C does: to the whole process group."""
    os.mkfifo(tmp_path / "b.yaml")  # Never ends.
    (tmp_path / "a.yaml").write_text(f"---\n{MANIFEST}" * 200)
    with subprocess.Popen(  # noqa: S603 - our own command
        [COMMAND, "validate", tmp_path / "a.yaml", tmp_path / "a.yaml", tmp_path / "b.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as process:
        wait_for_reader = os.open(tmp_path / "b.yaml", os.O_WRONLY)
        os.killpg(process.pid, signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        os.close(wait_for_reader)
    assert (process.returncode, output, errors) == (130, "", "\n")
    assert ends(process.pid)


def ends(group: int) -> bool:
    """Wait for the last process of a group: from Python 3.14 on some end after the command."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        sleep(0.1)
    return False


def shown_on_a_terminal(*arguments: str, **environment: str) -> str:
    return cli.run_on_a_terminal("validate", *arguments, **environment).stdout


def test_a_terminal_shows_the_line(tmp_path: Path) -> None:
    file = tmp_path / "m.yaml"
    file.write_text(MISTAKEN)
    assert shown_on_a_terminal(str(file), NO_COLOR="1") == (
        f'{file}:22:21: {SAID}        backupSchedule: "0 25 * * *"\n                        ^\n'
    )
    assert "\x1b[" in shown_on_a_terminal(str(file), NO_COLOR="")


def test_nothing_heavy_is_imported() -> None:
    program = (
        "import sys\n"
        "from plugin.command_line import main\n"
        "sys.argv[1:] = ['validate', 'hack/manifest.yaml', '--for', 'cli', '--format', 'sarif']\n"
        "main()\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    program = program.replace("main()\n", "try: main()\nexcept SystemExit: pass\n")
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    imported = {name.partition(".")[0] for name in result.stderr.split()}
    assert "yaml" in imported
    assert not imported & {
        "pulumi", "pulumi_kubernetes", "requests", "urllib3", "kubernetes", "grpc", "rich",
        "concurrent", "asyncio",
    }  # fmt: skip
