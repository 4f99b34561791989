"""Runs of the Pulumi CLI.

Not a test: what tests of this level need.
"""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: int
) -> "subprocess.CompletedProcess[str]":
    """Return how a command ended, and what it printed, in which there is no traceback."""
    result = subprocess.run(  # noqa: S603 - pulumi, found by the fixture
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    text = result.stdout + result.stderr
    assert "Traceback" not in text, text
    return result
