"""What hack/fleet/batch.py tells of several runs, by what Pulumi's engine says of each."""

from pathlib import Path

import pytest
from heard import Heard
from one_stack import handed_over
from outcome import Outcome, exit_status, tell
from pulumi.automation import CommandError, CommandResult
from pulumi.automation.events import EngineEvent

from plugin.stack_input.sources import load

FINE = Outcome(failed=False, summary="create 6", said=[])
WARNED = Outcome(failed=False, summary="same 6", said=["warning: one"])
FAILED = Outcome(failed=True, summary="failed", said=["error: one\ntwo", "warning: three"])
ERROR = CommandError(CommandResult(stdout="", stderr="no such backend\n", code=255))


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


@pytest.mark.parametrize(
    ("wrong", "outcomes", "status"),
    [
        ([], [FINE, WARNED], 0),
        ([], [FINE, FAILED, WARNED], 1),
        (["eu-3.yaml: cannot be read"], [FINE, WARNED], 1),
    ],
)
def test_the_exit_status(wrong: list[str], outcomes: list[Outcome], status: int) -> None:
    assert exit_status(wrong, outcomes) == status


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
    failed, _, (said,) = heard().failure(ERROR)
    assert failed
    assert "no such backend" in said


def test_a_text_in_the_environment_is_not_taken_for_the_manifest(tmp_path: Path) -> None:
    manifest = tmp_path / "eu-1.yaml"
    manifest.write_text("kind: x\n")
    around = {"STACK_INPUT_YAML": "kind: other\n"}
    assert load(None, {**around, **handed_over(manifest)}).origin == str(manifest)
