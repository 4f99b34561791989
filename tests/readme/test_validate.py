"""What the README shows of `planton-zalando validate` is what it prints."""

import re
import shlex

import cli
import pytest
from cli import ROOT

SHOWN = re.findall(
    r"^```\n\$ planton-zalando (validate [^\n]*)\n(.*?)^```",
    (ROOT / "README.md").read_text(),
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[given for given, _ in SHOWN])
def test_prints_what_is_shown(arguments: str, output: str) -> None:
    result = cli.run(*shlex.split(arguments))
    assert result.returncode == 0
    assert result.stdout + result.stderr == output


def test_both_uses_are_shown() -> None:
    assert len(SHOWN) == 2
