"""Whether old backups are ever deleted."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice, tee

from cronsim import CronSim

from plugin.backup.schedule import fields

_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_PATTERN = 60
"""So many more backups than are to be kept show how a schedule goes on."""


def deletes_old_backups(schedule: str, full_backups: int) -> bool:
    """Whether a checked schedule ever lets Spilo's postgres_backup.sh delete something.

    That deletes backups older than so many days once there are as many younger
    ones.
    """
    minute, hour, *days = fields(schedule).split()
    if minute.isdecimal() and hour.isdecimal():
        # At what time of day, makes no difference.
        minute = hour = "0"
    return _deletes(" ".join((minute, hour, *days)), full_backups)


@lru_cache(maxsize=1024)  # Many manifests share a few, each some milliseconds of work.
def _deletes(schedule: str, full_backups: int) -> bool:
    fires = CronSim(schedule, _ANY_DAY)
    earlier, later = tee(islice(fires, full_backups + _PATTERN))
    window = timedelta(days=full_backups)
    pairs = zip(earlier, islice(later, full_backups - 1, None), strict=False)
    return any(last - first < window for first, last in pairs)
