"""What others have written does nothing to the terminal that it is shown on."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugin.command_line.say import say

COMMAND = Path(sys.executable).parent / "planton-zalando"


def test_only_visible_characters_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\tb \x1b[31mred\x9b0m\r\nof \u202eright \udcff é")
    assert capsys.readouterr().err == (
        "a       b \\x1b[31mred\\x9b0m\\r\nof \\u202eright \\udcff é\n"
    )


@pytest.mark.parametrize("command", ["preview", "render", "graph", "diff", "doctor"])
def test_a_name_that_a_terminal_would_obey(command: str, tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m.yaml"
    path.write_text("kind: [")
    done = subprocess.run(  # noqa: S603 - our own command
        [COMMAND, command, path], capture_output=True, text=True, check=False, timeout=60
    )
    assert "\\x1b[31m.yaml:2:1:" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr
