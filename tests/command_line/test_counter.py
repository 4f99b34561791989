"""The count at a terminal."""

import io
import os
import pty

from plugin.command_line.counter import Counter

CLEAR = "\r\x1b[K"
END = "end"


def read_to_the_end(person: int) -> str:
    """Return what a terminal shows before `END`; a read may give a part of it."""
    shown = ""
    while not shown.endswith(END):
        shown += os.read(person, 1000).decode()
    return shown.removesuffix(END)


def test_counts_in_a_line_that_is_taken_away() -> None:
    person, program = pty.openpty()
    with open(program, "w", encoding="utf-8") as stream:  # noqa: PTH123 - of a descriptor
        counter = Counter("documents", stream, patience=0)
        counter.clear()
        counter.count()
        counter.clear()
        counter.clear()
        stream.write(END)
        stream.flush()
        assert read_to_the_end(person) == f"{CLEAR}1 documents{CLEAR}"
    os.close(person)


def test_a_run_that_is_over_soon_shows_none() -> None:
    person, program = pty.openpty()
    with open(program, "w", encoding="utf-8") as stream:  # noqa: PTH123 - of a descriptor
        counter = Counter("documents", stream, patience=3600)
        counter.count()
        counter.clear()
        stream.write(END)
        stream.flush()
        assert read_to_the_end(person) == ""
    os.close(person)


def test_shows_nothing_where_no_terminal_is() -> None:
    stream = io.StringIO()
    for nowhere in (stream, None):
        counter = Counter("documents", nowhere, patience=0)
        counter.count()
        counter.clear()
    assert stream.getvalue() == ""
