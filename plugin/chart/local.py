"""Archives of charts on this machine."""

from pathlib import Path

from plugin.chart.chart import MAX_ARCHIVE_BYTES
from plugin.chart.fetch_error import FetchError


def read_archive(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        FetchError: it cannot be read, or is too large.
    """
    if path.exists() and not path.is_file():
        raise FetchError("cannot be read: it is no file")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_ARCHIVE_BYTES + 1)
    except OSError as error:
        raise FetchError(f"cannot be read: {error.strerror}") from None
    if len(content) > MAX_ARCHIVE_BYTES:
        raise FetchError("is too large for a chart")
    return content
