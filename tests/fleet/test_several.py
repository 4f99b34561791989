"""Several runs at a time in hack/fleet, and what is told of them after Ctrl-C."""

import json
import re
import signal
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from threading import Barrier, main_thread

import pytest
from outcome import Outcome, exit_status
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


def test_what_nobody_foresaw_fails_one_stack(capsys: pytest.CaptureFixture[str]) -> None:
    def begin(manifest: Path) -> Outcome:
        if manifest.stem == "bb":
            json.loads("example-key")
        return fine(manifest)

    outcomes = run_all(begin, manifests("a", "bb", "ccc", "dddd"), parallel=1)
    assert exit_status(outcomes) == 1
    told = capsys.readouterr()
    assert told.out == "a: create 1\nbb: failed\nccc: create 3\ndddd: create 4\n"
    said_first = "  error: nobody foresaw this, please report it: JSONDecodeError"
    assert re.fullmatch(rf"{said_first} at test_several\.py:\d+\n", told.err)


def test_after_an_interrupt_it_is_told_what_became_of_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    cancelled = Outcome(failed=True, summary="failed", said=["error: cancelled"])
    told = interrupted(lambda: cancelled)
    assert capsys.readouterr().out == "a: create 1\nbb: failed\nccc: never begun\n"
    assert told == (
        "interrupted: what is at work comes to its end, nothing else begins\n  error: cancelled\n"
    )


def test_what_nobody_foresaw_is_told_after_an_interrupt(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def end() -> Outcome:
        raise AssertionError

    told = interrupted(end)
    assert capsys.readouterr().out == "a: create 1\nbb: failed\nccc: never begun\n"
    assert re.search(r"AssertionError at test_several\.py:\d+$", told.rstrip())


def interrupted(end: Callable[[], Outcome]) -> str:
    """Return what is told on standard error of three runs, of which Ctrl-C meets the second."""
    errors = StringIO()

    def begin(manifest: Path) -> Outcome:
        if manifest.stem != "bb":
            return fine(manifest)
        wait_until(is_heard, "the interrupt is heard")
        return end()

    def is_heard() -> bool:
        # Again and again: Python hears one that comes just before it waits only after that.
        signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)
        return "interrupted: " in errors.getvalue()

    with redirect_stderr(errors), pytest.raises(Interrupted) as caught, one_interrupt():
        run_all(begin, manifests("a", "bb", "ccc"), parallel=1)
    assert caught.value.exit_status == 130
    return errors.getvalue()
