"""The archives of a bucket, by the names that WAL-G gives its objects.

Below an archive's prefix WAL-G keeps base backups in `basebackups_005/`, where one
that is whole has a sentinel, and WAL in `wal_005/` (utility.go of WAL-G).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from plugin.doctor.backups.layout import Step, steps

_BASE_BACKUPS = "basebackups_005"
_WAL = "wal_005"
_SENTINEL = "_backup_stop_sentinel.json"


class Folders(Protocol):
    """What is looked through."""

    def folders(self, folder: str) -> Sequence[str]:
        """Return the names of the folders right in a folder, empty for the bucket."""

    def written(self, folder: str) -> Mapping[str, datetime]:
        """Return the objects right in a folder, by name, with when each was written."""

    def holds_something(self, folder: str) -> bool:
        """Return whether there is any object below a folder."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive of one database cluster and version.

    Attributes:
        path: within the bucket.
        variables: of the path, as SCOPE and POD_NAMESPACE.
        newest: when the newest base backup was finished, None without one.
        has_wal: whether WAL was archived. Looked for where there is no base backup.
    """

    path: str
    variables: Mapping[str, str]
    newest: datetime | None
    has_wal: bool


def archives(bucket: Folders, template: str) -> Iterator[Archive]:
    """Yield each archive that has WAL or a base backup.

    Args:
        bucket: is looked through.
        template: of the path of archives, with variables as `$(SCOPE)`.
    """
    for path, variables in _walked(bucket, steps(template), "", {}):
        written = bucket.written(f"{path}/{_BASE_BACKUPS}")
        times = [time for name, time in written.items() if name.endswith(_SENTINEL)]
        newest = max(times, default=None)
        has_wal = newest is not None or bucket.holds_something(f"{path}/{_WAL}")
        if has_wal:
            yield Archive(path, variables, newest, has_wal)


def _walked(
    bucket: Folders, rest: Sequence[Step], path: str, variables: Mapping[str, str]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each folder that matches, with the variables on the way."""
    if not rest:
        yield path, variables
        return
    step, *further = rest
    for name in [step.name] if step.name is not None else bucket.folders(path):
        found = step.pattern.fullmatch(name)
        if found and _agree(found.groupdict(), variables):
            below = f"{path}/{name}".removeprefix("/")
            yield from _walked(bucket, further, below, {**variables, **found.groupdict()})


def _agree(found: Mapping[str, str], variables: Mapping[str, str]) -> bool:
    """Whether a variable that stands in a path twice is the same both times."""
    return all(variables.get(name, text) == text for name, text in found.items())
