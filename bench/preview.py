"""`preview`, beside a bare import of the modules of Pulumi that it uses."""

import subprocess
from collections.abc import Iterator

from pairs import COMMAND, PYTHON, ROOT, environment, paired, shown

_TURNS = 8
_PRINT_THEM = """
import sys
import plugin.command_line.preview
print(*(name for name in sys.modules if name.split(".")[0] in {"pulumi", "pulumi_kubernetes"}))
"""


def lines() -> Iterator[str]:
    """Yield the report."""
    modules = subprocess.run(
        [PYTHON, "-c", _PRINT_THEM], cwd=ROOT, env=environment(), capture_output=True,
        text=True, check=True,
    ).stdout.split()  # fmt: skip
    pair = paired(
        [COMMAND, "preview", "hack/manifest.yaml"],
        [PYTHON, "-c", f"import {', '.join(modules)}"],
        _TURNS,
    )
    beside = f"the {len(modules)} modules of Pulumi that it uses imported"
    yield shown("preview of one file", pair, beside, "1.6 times")
