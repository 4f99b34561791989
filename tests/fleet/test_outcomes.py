"""What hack/fleet/batch.py tells of several runs, by what Pulumi's engine says of each."""

from pathlib import Path

import pytest
from heard import Heard
from one_stack import run
from outcome import Outcome, exit_status, tell
from pulumi.automation import CommandError, CommandResult, PulumiCommand
from pulumi.automation.events import EngineEvent
from stack_workspace import handed_over

from plugin.stack_input.sources import load

FINE = Outcome(failed=False, summary="create 6", said=[])
WARNED = Outcome(failed=False, summary="same 6", said=["warning: one"])
FAILED = Outcome(failed=True, summary="failed", said=["error: one\ntwo", "warning: three"])
ERROR = CommandError(CommandResult(stdout="", stderr="error: no such backend\n", code=255))


def event(name: str, **fields: object) -> EngineEvent:
    """Return an event as the engine writes it."""
    return EngineEvent.from_json({"sequence": 1, "timestamp": 1, name: fields})


def diagnostic(severity: str, message: str) -> EngineEvent:
    return event(
        "diagnosticEvent", severity=severity, message=message, color="never", prefix="", urn=""
    )


def summary(**changes: int) -> EngineEvent:
    return event(
        "summaryEvent",
        resourceChanges=changes,
        maybeCorrupt=False,
        durationSeconds=1,
        PolicyPacks={},
    )


def heard(*events: EngineEvent) -> Heard:
    found = Heard()
    for each in events:
        found.listen(each)
    return found


def test_each_run_is_told_as_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    for stack, outcome in (("eu-1", FINE), ("eu-2", FAILED), ("us-1", WARNED)):
        tell(stack, outcome)
    told = capsys.readouterr()
    assert told.out == "eu-1: create 6\neu-2: failed\nus-1: same 6\n"
    assert told.err == "  error: one\n  two\n  warning: three\n  warning: one\n"


@pytest.mark.parametrize(("outcomes", "status"), [([FINE, WARNED], 0), ([FINE, FAILED, WARNED], 1)])
def test_the_exit_status(outcomes: list[Outcome], status: int) -> None:
    assert exit_status(outcomes) == status


def test_changes_are_counted_by_kind() -> None:
    found = heard(diagnostic("info", "x"), summary(update=1, create=2)).success()
    assert found == Outcome(failed=False, summary="create 2, update 1", said=[])


def test_what_changes_nothing_has_a_summary_too() -> None:
    assert heard(diagnostic("warning", " old \n")).success() == Outcome(
        failed=False, summary="nothing", said=["warning: old"]
    )


def test_a_failure_is_told_by_the_engines_errors() -> None:
    found = heard(diagnostic("error", "refused"), summary(create=1)).failure(ERROR)
    assert found == Outcome(failed=True, summary="failed", said=["error: refused"])


def test_a_failure_before_the_engine_runs_is_told_by_the_command() -> None:
    assert heard().failure(ERROR) == Outcome(
        failed=True, summary="failed", said=["error: no such backend"]
    )


def step(operation: str, type_: str, name: str, **old: object) -> EngineEvent:
    urn = f"urn:pulumi:eu-1::zalando-postgres-operator::{type_}::{name}"
    metadata = {"op": operation, "urn": urn, "type": type_, "old": {"type": type_, **old}}
    return event("resourcePreEvent", metadata=metadata)


NAMESPACE = "kubernetes:core/v1:Namespace"
DEFINITION = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
PROVIDER = "pulumi:providers:kubernetes"


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        (
            step("delete", DEFINITION, "postgresqls.acid.zalan.do"),
            "error: this deletes the definition postgresqls.acid.zalan.do, with all that it defines"
            " in the whole cluster",
        ),
        (
            step("delete", NAMESPACE, "main"),
            "error: this deletes the namespace main, with every database in it",
        ),
        (
            step("replace", NAMESPACE, "main"),
            "error: this deletes the namespace main, with every database in it, and creates it"
            " anew",
        ),
        (
            step("replace", PROVIDER, "kubernetes"),
            "error: this leads to another cluster, by the provider kubernetes: everything is"
            " deleted in the one that it is in",
        ),
    ],
)
def test_a_preview_fails_where_databases_would_be_lost(lost: EngineEvent, told: str) -> None:
    found = heard(diagnostic("warning", "old"), lost, summary(replace=5)).without_loss()
    said = ["warning: old", told, "if that is meant, `destroy` it first"]
    assert found == Outcome(failed=True, summary="failed", said=said)


def test_a_preview_of_anything_else_is_fine() -> None:
    steps = [
        step("same", PROVIDER, "kubernetes"),
        step("update", PROVIDER, "kubernetes"),
        step("create", NAMESPACE, "main"),
        # A namespace that the stack lets go of.
        step("discard-replaced", NAMESPACE, "main"),
        step("replace", "kubernetes:core/v1:Secret", "main"),
        step("delete", DEFINITION, "postgresqls.acid.zalan.do", retainOnDelete=True),
    ]
    assert heard(*steps, summary(same=1)).without_loss() == Outcome(
        failed=False, summary="same 1", said=[]
    )


def test_what_the_machine_refuses_fails_one_stack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folders").touch()
    monkeypatch.setattr("stack_workspace.FOLDERS", tmp_path / "folders")
    # It is not got to.
    pulumi = PulumiCommand.__new__(PulumiCommand)
    failed, _, (said,) = run("up", tmp_path / "eu-1.yaml", pulumi)
    assert failed
    assert said.startswith("error: [Errno 20] Not a directory: ")


def test_a_text_in_the_environment_is_not_taken_for_the_manifest(tmp_path: Path) -> None:
    manifest = tmp_path / "eu-1.yaml"
    manifest.write_text("kind: x\n")
    around = {"STACK_INPUT_YAML": "kind: other\n"}
    assert load(None, {**around, **handed_over(manifest)}).origin == str(manifest)
