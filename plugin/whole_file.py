"""Files that are there whole or not at all."""

from pathlib import Path


def write_whole(path: Path, content: bytes, mode: int) -> None:
    """Write a file, or leave what was there before.

    Args:
        path: of the file, in a folder that exists. A link of that name is replaced, not followed.
        content: of the file.
        mode: its permissions, in force from the start.

    Raises:
        OSError: it cannot be written.
    """
    # Most runs write no file.
    import tempfile  # noqa: PLC0415

    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        written = Path(file.name)
        try:
            file.write(content)
            file.close()
            written.chmod(mode)
            written.replace(path)
        finally:
            written.unlink(missing_ok=True)
