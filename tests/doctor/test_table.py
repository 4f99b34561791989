"""The table shows what stands in a bucket, and no terminal obeys it."""

import pytest

from plugin.doctor.as_table import as_table
from plugin.doctor.check import Check, Group, Status


def test_names_of_others_are_shown_as_they_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "the archive of a\x1b[31m\u202eb is old"
    as_table([Check(Group.BACKUPS, "newest", Status.WARNING, sentence)])
    shown = capsys.readouterr().out
    assert "the archive of a\\x1b[31m\\u202eb is old" in shown
