"""Standard output and standard error, as every command may take them for granted."""

import io
import os
import sys
from pathlib import Path


def prepare_output() -> None:
    """See that output can be written, whatever the locale, and where there is none.

    A file or a program is given UTF-8, which YAML, JSON and SVG are. A terminal is written to in
    its own encoding, with a `?` for a character that it does not have.
    """
    if sys.stdout is None:
        # The caller closed it: what is printed goes nowhere, and the status tells.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")
