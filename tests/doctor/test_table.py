"""What stands in a bucket is shown, and no terminal obeys it."""

from io import StringIO

from rich.console import Console

from plugin.doctor.as_table import as_lines, as_table
from plugin.doctor.check import Check, Group, Status

NAME = "a\x1b[31m\u202eb"
CHECKS = [
    Check(Group.BACKUPS, NAME, Status.WARNING, f"the archive of {NAME} is old", f"see {NAME}")
]
SAID = "the archive of a\\x1b[31m\\u202eb is old"


def test_names_of_others_are_shown_as_they_are_written() -> None:
    console = Console(file=StringIO(), width=120)
    console.print(as_table(CHECKS))
    assert isinstance(console.file, StringIO)
    for shown in (console.file.getvalue(), "\n".join(as_lines(CHECKS))):
        assert SAID in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown
