"""The program's folder, as a fresh clone has it.

Not a test: what the fixtures of this level need.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from programs import ROOT


def copy_program(git: str, folder: Path) -> None:
    """Copy what git tracks, so that a run writes nothing to the repository.

    With the virtualenv that the tests run in, so that the engine installs none.
    """
    listed = subprocess.run(  # noqa: S603 - git, found by the fixture
        [git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(sys.prefix)
