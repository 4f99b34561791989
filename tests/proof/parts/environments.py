"""Environments with one Python, and the lowest or the highest versions that pyproject.toml allows.

Of wheels alone: what has none for a Python does not support it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
_UV = Path(sys.executable).with_name("uv")
_RESOLUTIONS = {"lowest": "lowest-direct", "highest": "highest"}
_WHEELS = ("--only-binary", ":all:")
_SHOWN = 2000
"""How many characters of a mistake's end are shown: uv explains in thousands of lines."""


class Row(NamedTuple):
    """A Python, such as 3.11, and `lowest` or `highest`."""

    python: str
    versions: str

    def __str__(self) -> str:
        """Return it as people say it."""
        return f"Python {self.python}, {self.versions}"


class Environment(NamedTuple):
    """The Python of an environment, and the versions in it by name."""

    python: Path
    versions: Mapping[str, str]


class NotMadeError(Exception):
    """An environment could not be made; the text is uv's."""


def find_interpreter(python: str) -> str | None:
    """Return the path of a Python of this version, if it is on PATH or one of pyenv's."""
    command = ("python", "find", "--no-project", "--no-python-downloads", python)
    try:
        return _uv(ROOT, *command, **_shown_by_pyenv(python)).strip()
    except NotMadeError:
        return None


def choose(row: Row, project: Path, chosen: Path) -> None:
    """Write a requirements file of the versions that a row asks for.

    Args:
        row: for which Python, and whether the project's own requirements are to be met by
            their lowest versions; what those bring is always of the highest.
        project: the folder of pyproject.toml.
        chosen: the file.

    Raises:
        NotMadeError: nothing fits, or there are no wheels.
    """
    chosen.unlink(missing_ok=True)
    resolution = ("--resolution", _RESOLUTIONS[row.versions], "--python-version", row.python)
    plain = ("--no-header", "--no-annotate", "--output-file", str(chosen))
    _uv(project, "pip", "compile", "pyproject.toml", *resolution, *_WHEELS, *plain)


def environment(row: Row, interpreter: str, folder: Path) -> Environment:
    """Make one in a folder, with what tests need and this project.

    Raises:
        NotMadeError: nothing fits, or there are no wheels.
    """
    chosen = folder / f"{row.python}-{row.versions}.txt"
    choose(row, ROOT, chosen)
    place = chosen.with_suffix("")
    _uv(ROOT, "venv", "--clear", "--python", interpreter, str(place))
    python = place / "bin/python"
    into = ("pip", "install", "--python", str(python))
    wanted = ("--requirements", "pyproject.toml", "--extra", "test", "--constraints", str(chosen))
    _uv(ROOT, *into, *_WHEELS, *wanted)
    _uv(ROOT, *into, "--no-deps", "--editable", ".")
    frozen = _uv(ROOT, "pip", "freeze", "--exclude-editable", "--python", str(python))
    return Environment(python, dict(line.split("==") for line in frozen.splitlines()))


def _shown_by_pyenv(python: str) -> dict[str, str]:
    """Return what has pyenv show its Pythons of this version, where there is pyenv."""
    if not (pyenv := shutil.which("pyenv")):
        return {}
    command = [pyenv, "versions", "--bare"]
    listed = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - found above
    fitting = [name for name in listed.stdout.split() if name.startswith(f"{python}.")]
    return {"PYENV_VERSION": ":".join(fitting)} if fitting else {}


def _uv(folder: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(  # noqa: S603 - of our own environment
        [_UV, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        raise NotMadeError(done.stderr[-_SHOWN:])
    return done.stdout
