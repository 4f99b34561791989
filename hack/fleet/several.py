"""Runs of several stacks at a time."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path
from traceback import extract_tb

import click
from outcome import Outcome, tell

from plugin.command_line.interrupts import Interrupted

_PROGRAM = Path(__file__).resolve().parents[2]


def run_all(
    begin: Callable[[Path], Outcome], manifests: Mapping[str, Path], parallel: int
) -> list[Outcome]:
    """Run the stack of each manifest, and tell of each as it ends, in whatever way.

    Raises:
        Interrupted: those that run have got Ctrl-C as well. What became of each is told.
    """
    pool = ThreadPoolExecutor(parallel)
    runs: dict[Future[Outcome], str] = {}
    outcomes = []
    try:
        for name, manifest in manifests.items():
            runs[pool.submit(begin, manifest)] = name
        for ended in as_completed(list(runs)):
            outcomes.append(_outcome(ended))
            tell(runs[ended], outcomes[-1])
            del runs[ended]
    except Interrupted:
        pool.shutdown(wait=False, cancel_futures=True)
        click.echo("interrupted: what is at work comes to its end, nothing else begins", err=True)
        pool.shutdown()
        _tell_of_rest(runs)
        raise
    finally:
        pool.shutdown(cancel_futures=True)
    return outcomes


def _tell_of_rest(runs: Mapping[Future[Outcome], str]) -> None:
    for ended, name in runs.items():
        if ended.cancelled():
            click.echo(f"{name}: never begun")
        else:
            tell(name, _outcome(ended))


def _outcome(ended: Future[Outcome]) -> Outcome:
    """Return how a run ended, what nobody foresaw of it as a failure: it stops no other.

    By its kind and place alone, as its message could hold a key.
    """
    error = ended.exception()
    if error is None:
        return ended.result()
    frames = extract_tb(error.__traceback__)
    # What a library was called for tells more than where in it that ended.
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PROGRAM)]
    raised = (ours or frames)[-1]
    where = f"{type(error).__name__} at {Path(raised.filename).name}:{raised.lineno}"
    said = f"error: nobody foresaw this, please report it: {where}"
    return Outcome(failed=True, summary="failed", said=[said])
