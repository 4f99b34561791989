"""Several runs at a time in hack/fleet, and what is told of them after Ctrl-C."""

import signal
from collections.abc import Mapping
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from threading import Barrier, main_thread

import pytest
from outcome import Outcome
from processes import wait_until
from several import run_all

from plugin.command_line.interrupts import Interrupted, one_interrupt

_SECONDS = 30


def manifests(*names: str) -> Mapping[str, Path]:
    return {name: Path(f"{name}.yaml") for name in names}


def fine(manifest: Path) -> Outcome:
    return Outcome(failed=False, summary=f"create {len(manifest.stem)}", said=[])


def test_as_many_run_at_a_time_as_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    # Which nobody passes alone.
    barrier = Barrier(2, timeout=_SECONDS)

    def begin(manifest: Path) -> Outcome:
        barrier.wait()
        return fine(manifest)

    outcomes = run_all(begin, manifests("a", "bb", "ccc", "dddd"), parallel=2)
    told = sorted(capsys.readouterr().out.splitlines())
    assert told == ["a: create 1", "bb: create 2", "ccc: create 3", "dddd: create 4"]
    assert len(outcomes) == 4


def test_after_an_interrupt_it_is_told_what_became_of_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    errors = StringIO()

    def begin(manifest: Path) -> Outcome:
        if manifest.stem == "bb":
            signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)
            wait_until(lambda: "interrupted: " in errors.getvalue(), "the interrupt is heard")
            return Outcome(failed=True, summary="failed", said=["error: cancelled"])
        return fine(manifest)

    with redirect_stderr(errors), pytest.raises(Interrupted) as caught, one_interrupt():
        run_all(begin, manifests("a", "bb", "ccc"), parallel=1)
    assert caught.value.exit_status == 130
    assert capsys.readouterr().out == "a: create 1\nbb: failed\nccc: never begun\n"
    assert errors.getvalue() == (
        "interrupted: what is at work comes to its end, nothing else begins\n  error: cancelled\n"
    )
