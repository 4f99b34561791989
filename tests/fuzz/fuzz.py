"""Runs the fuzzer for so many seconds, and keeps for CI what came of it.

Not a test, but a program: `python tests/fuzz/fuzz.py SECONDS`. The exit status is the
fuzzer's, which ends its process as it likes: so it has one of its own.
"""

import argparse
import importlib.util
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "proof/parts"))

from levels import FUZZ  # noqa: E402 - found by the line above
from records import Tally, record  # noqa: E402 - as above

_MISSING = "atheris is made for CPython 3.11 to 3.13 on Linux x86-64"


def seconds(text: str) -> int:
    """Read for how long; libFuzzer takes 0 for ever."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of seconds above 0")
    return int(text)


def main() -> int:
    """Return the exit status: 0 where all ended well, or where there is no fuzzer."""
    parser = argparse.ArgumentParser(description="Hands over whatever a fuzzer makes.")
    parser.add_argument("seconds", type=seconds)
    given = str(parser.parse_args().seconds)
    if not importlib.util.find_spec("atheris"):
        sys.stdout.write(f"{FUZZ}: skipped, {_MISSING}\n")
        record({FUZZ: Tally(skipped=Counter([_MISSING]))})
        return 0
    status = subprocess.call([sys.executable, HERE / "parts/fuzzer.py", given])  # noqa: S603 - a program of ours
    record({FUZZ: Tally(passed=int(not status), failed=int(bool(status)))})
    return status


if __name__ == "__main__":
    sys.exit(main())
