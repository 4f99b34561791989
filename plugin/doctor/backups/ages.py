"""Whether each database cluster has a base backup that is new enough."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice

from cronsim import CronSim

from plugin.backup.schedule import fields
from plugin.doctor.backups.archives import Archive
from plugin.doctor.backups.databases import Database
from plugin.doctor.check import Check, Group, Status

_FIRST = timedelta(hours=1)
"""So long the first base backup of a new cluster may take."""
_NAMESPACE, _NAME, _VERSION = "POD_NAMESPACE", "SCOPE", "PGVERSION"
_UNBACKED = "a database cluster without a base backup cannot be restored"
_LOOK = "see `crontab -l -u postgres` and the log of the primary pod, and that it runs WAL-G"


def ages(
    found: Iterable[Archive],
    running: tuple[Database, ...] | None,
    schedule: str,
    now: datetime,
) -> Iterator[Check]:
    """Yield a check for each database cluster that runs, or has an archive.

    Args:
        found: the archives of the bucket.
        running: the database clusters, None where they are not known.
        schedule: of base backups, checked.
        now: the time, with its zone.
    """
    current = _current(found)
    oldest = _two_periods_ago(schedule, now)
    for archive in current:
        runs = running is None or any(_is_of(archive, each) for each in running)
        yield _aged(archive, oldest, now) if runs else _left(archive)
    for database in running or ():
        if not any(_is_of(archive, database) for archive in current):
            yield _missing(database, now)


def _current(found: Iterable[Archive]) -> list[Archive]:
    """Return of each database cluster the archive of its newest version: the others
    are those from before an upgrade.
    """
    newest: dict[tuple[str, ...], Archive] = {}
    for archive in sorted(found, key=lambda each: _version(each.variables)):
        others = sorted((k, v) for k, v in archive.variables.items() if k != _VERSION)
        newest[tuple(f"{key}={value}" for key, value in others)] = archive
    return sorted(newest.values(), key=lambda each: each.path)


def _version(variables: Mapping[str, str]) -> float:
    version = variables.get(_VERSION, "")
    return float(version) if version.replace(".", "", 1).isdecimal() else 0


def _two_periods_ago(schedule: str, now: datetime) -> datetime:
    """The one before the last: that one may not be finished yet."""
    last = list(islice(CronSim(fields(schedule), now, reverse=True), 2))
    return last[-1]


def _is_of(archive: Archive, database: Database) -> bool:
    wanted = {_NAMESPACE: database.namespace, _NAME: database.name}
    return all(archive.variables.get(key, value) == value for key, value in wanted.items())


def _aged(archive: Archive, oldest: datetime, now: datetime) -> Check:
    name = _named(archive)
    if archive.newest is None:
        sentence = f"{archive.path} has WAL and no base backup: {_UNBACKED}"
        return Check(Group.BACKUPS, name, Status.FAILED, sentence, _LOOK)
    sentence = f"newest base backup {_ago(now - archive.newest)}, in {archive.path}"
    if archive.newest < oldest:
        late = f"{sentence}: older than two periods of backup_schedule"
        return Check(Group.BACKUPS, name, Status.WARNING, late, _LOOK)
    return Check(Group.BACKUPS, name, Status.OK, sentence)


def _left(archive: Archive) -> Check:
    when = f"{archive.newest:%Y-%m-%d %H:%M} UTC" if archive.newest else "never taken"
    sentence = f"does not run; newest base backup {when}, in {archive.path}"
    return Check(Group.BACKUPS, _named(archive), Status.OK, sentence)


def _missing(database: Database, now: datetime) -> Check:
    name = f"{database.namespace}/{database.name}"
    if now - database.created < _FIRST:
        sentence = "was created within the hour, and has no base backup yet"
        return Check(Group.BACKUPS, name, Status.WARNING, sentence, "look again in an hour")
    sentence = f"runs, and the bucket has no archive of it: {_UNBACKED}"
    remedy = f"see that its pods were restarted with these settings; {_LOOK}"
    return Check(Group.BACKUPS, name, Status.FAILED, sentence, remedy)


def _named(archive: Archive) -> str:
    parts = [archive.variables.get(key) for key in (_NAMESPACE, _NAME)]
    return "/".join(part for part in parts if part) or archive.path


def _ago(age: timedelta) -> str:
    days, rest = divmod(max(age, timedelta()), timedelta(days=1))
    hours = rest // timedelta(hours=1)
    return f"{days} d {hours} h ago" if days else f"{hours} h ago"
