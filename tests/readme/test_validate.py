"""What the README shows of `planton-zalando validate` is what it prints."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
SHOWN = re.findall(
    r"^```\n\$ planton-zalando (validate [^\n]*)\n(.*?)^```",
    (ROOT / "README.md").read_text(),
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[given for given, _ in SHOWN])
def test_prints_what_is_shown(arguments: str, output: str) -> None:
    result = subprocess.run(  # noqa: S603 - our own command
        [PROGRAMS / "planton-zalando", *shlex.split(arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
        timeout=60,
    )
    assert result.stdout == output


def test_both_uses_are_shown() -> None:
    assert len(SHOWN) == 2
