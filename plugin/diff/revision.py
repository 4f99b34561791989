"""A file as it is in a revision of git."""

import shutil
import subprocess
from pathlib import Path

from plugin.errors import DiffError
from plugin.stack_input.document import Document

_SECONDS = 30


def at_revision(path: str, revision: str) -> Document:
    """Return the text that a file has in a revision, as `git show` gives it.

    Args:
        path: of the file, which may be gone from the working tree.
        revision: whatever git takes for one, as `HEAD~1`, `main` or a tag.

    Raises:
        DiffError: git is not there, or has no such file or revision; in git's words.
    """
    git = shutil.which("git")
    if not git:
        raise DiffError("git is not on PATH: it has the revision; or use --against FILE")
    file = Path(path)
    try:
        done = subprocess.run(  # noqa: S603 - git, found on PATH
            [git, "show", "--end-of-options", f"{revision}:./{file.name}"],
            cwd=file.parent,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DiffError(f"git cannot be run in {file.parent}: {error}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise DiffError(f"{path} at {revision} cannot be had: git says: {said}")
    return Document(f"{path} at {revision}", done.stdout)
