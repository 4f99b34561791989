"""What the fuzzer once found, and what it begins with, ends well."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import ends_well
import pytest
from canary import CANARY
from levels import FUZZ
from records import FOLDER_VARIABLE, Tally, recorded
from seeds import seeds

from plugin.errors import InvalidStackInputError, Problem
from plugin.findings.excerpt import Excerpts
from plugin.module.vars import RESOURCE_KIND

HERE = Path(__file__).parent
FINDINGS = sorted(HERE.glob("findings/*"))


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_a_finding_ends_well(path: Path) -> None:
    ends_well.ends_well(path.read_bytes())


def test_every_seed_ends_well() -> None:
    for seed in seeds():
        ends_well.ends_well(seed)


def plan_that_raises(error: Exception) -> Callable[..., None]:
    def plan(*_: object) -> None:
        raise error

    return plan


def test_what_is_no_error_of_ours_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ends_well, "plan", plan_that_raises(KeyError("x")))
    with pytest.raises(KeyError):
        ends_well.ends_well((HERE.parents[1] / "hack/manifest.yaml").read_bytes())


KEY = "spec: {backupConfig: {r2Config: {accessKeyId: KEY}}}".replace("KEY", CANARY)
NAME = "metadata: {name: NAME}".replace("NAME", CANARY)


@pytest.mark.parametrize(
    ("text", "is_a_key"),
    [
        (KEY, True),
        (KEY.replace(CANARY, f"[{CANARY}]"), True),
        (KEY.replace(CANARY, f"{{{CANARY}: x}}"), True),
        (f"{KEY}\n# {CANARY}", True),
        (f"{KEY}\nnope: x", True),
        (f"{KEY}\n}}", True),
        (f"{KEY}\n\xff{CANARY}", True),
        (KEY.replace("accessKeyId", "access_key_id"), True),
        (f"target: {{{KEY}}}", True),
        (f"metadata: {{annotations: {{planton.ai/spec-overlay: '{KEY[6:]}'}}}}", True),
        (f"spec: {{}}\n---\n{KEY[6:]}", True),
        ("spec: {}\n---\n{}\n---\nawsEks: {accessKeyId: KEY}".replace("KEY", CANARY), True),
        (NAME, False),
        (f"{NAME}\n{KEY}", False),
        (KEY.replace("accessKeyId", "bucketName"), False),
        (KEY.replace(CANARY, f"&a {CANARY}") + "\nmetadata: {name: *a}", False),
    ],
)
def test_a_key_in_a_message_is_seen(
    text: str, *, is_a_key: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    leak = InvalidStackInputError([Problem(f"must not be {CANARY}")])
    monkeypatch.setattr(ends_well, "plan", plan_that_raises(leak))
    with pytest.raises(AssertionError) if is_a_key else nullcontext():
        ends_well.ends_well(text.encode("latin-1"))


def test_a_key_beside_a_finding_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Excerpts, "at", lambda self, _: self._document.content.decode())
    with pytest.raises(AssertionError, match=CANARY):
        ends_well.ends_well(f"kind: {RESOURCE_KIND}\n{KEY}".encode())


def test_it_fuzzes(tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris is not made for this machine")
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, HERE / "fuzz.py", "1"],
        # Not recorded with what `make fuzz` does, which could then be left out unseen.
        env={**os.environ, FOLDER_VARIABLE: str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert "stat::number_of_executed_units" in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    assert recorded(tmp_path) == {FUZZ: Tally(passed=1)}


@pytest.mark.parametrize("seconds", ["0", "-1", "abc", ""])
def test_it_ends_in_a_whole_number_of_seconds(seconds: str, tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, HERE / "fuzz.py", seconds],
        env={**os.environ, FOLDER_VARIABLE: str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert f"{seconds!r} is no whole number of seconds above 0" in done.stderr
    assert done.returncode == 2
    assert recorded(tmp_path) == {}
