"""What a run needs before it can begin."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread


@contextmanager
def importing() -> Iterator[None]:
    """Import without looking for garbage: two fifths of the time that modules of Pulumi take.

    What modules bring stays, and is not looked at later.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def compiling_rules() -> Iterator[None]:
    """Compile the contract's rules meanwhile, on another processor.

    protovalidate lets go of Python's interpreter for it. Processes that are forked
    after it have the rules compiled.
    """
    from plugin.validation.rules import compile_rules  # noqa: PLC0415 - as late as a command's own

    thread = Thread(target=compile_rules)
    thread.start()
    try:
        yield
    finally:
        thread.join()
