"""What the fuzzer once found, and what it begins with, ends well."""

import subprocess
import sys
from pathlib import Path

import ends_well
import pytest
from seeds import seeds

from plugin.errors import InvalidStackInputError, Problem

HERE = Path(__file__).parent
FINDINGS = sorted(HERE.glob("findings/*"))


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_a_finding_ends_well(path: Path) -> None:
    ends_well.ends_well(path.read_bytes())


def test_every_seed_ends_well() -> None:
    for seed in seeds():
        ends_well.ends_well(seed)


@pytest.mark.parametrize(
    ("raised", "seen"),
    [
        (KeyError("x"), KeyError),
        (InvalidStackInputError([Problem(f"must not be {ends_well.CANARY}")]), AssertionError),
    ],
)
def test_what_does_not_end_well_is_seen(
    raised: Exception, seen: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def plan(*_: object) -> None:
        raise raised

    monkeypatch.setattr(ends_well, "plan", plan)
    with pytest.raises(seen):
        ends_well.ends_well((HERE.parents[1] / "hack/manifest.yaml").read_bytes())


def test_it_fuzzes() -> None:
    pytest.importorskip("atheris", reason="atheris is not made for this machine")
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, HERE / "fuzz.py", "1"],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert "stat::number_of_executed_units" in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
