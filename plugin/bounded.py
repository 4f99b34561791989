"""Calls that may never end, waited for so long and no longer."""

from collections.abc import Callable
from functools import partial
from queue import Empty, Queue
from threading import Thread
from typing import NoReturn, TypeVar

T = TypeVar("T")


def bounded(call: Callable[[], T], seconds: float) -> T:
    """Return what a call returns, or raise what it raises.

    Args:
        call: runs in a thread of its own, which an end of the program does not wait
            for. An interrupt reaches the caller at once.
        seconds: to wait at the most.

    Raises:
        TimeoutError: the call has not ended by then.
    """
    answer: Queue[Callable[[], T]] = Queue()

    def run() -> None:
        answer.put(_outcome(call))

    Thread(target=run, daemon=True).start()
    try:
        outcome = answer.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    return outcome()


def _outcome(call: Callable[[], T]) -> Callable[[], T]:
    """Make the call, and return what gives its result out, or its error."""
    try:
        result = call()
    except Exception as error:  # noqa: BLE001 - raised again, where it is waited for
        return partial(_raised, error)
    except BaseException as error:  # noqa: BLE001 - of a library in Rust that has panicked
        return partial(_raised, RuntimeError(type(error).__name__))
    return lambda: result


def _raised(error: Exception) -> NoReturn:
    raise error
