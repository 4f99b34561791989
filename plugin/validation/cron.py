"""Backup schedules, as the cron of Spilo's image (Debian's) reads them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

from cronsim import CronSim, CronSimError

_MACROS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
_FIELDS = (
    ("minute", "0-59"),
    ("hour", "0-23"),
    ("day of the month", "1-31"),
    ("month", "1-12 or jan-dec"),
    ("day of the week", "0-7 or sun-sat"),
)
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The library wants a time to start from. Only the syntax counts here."""

_VALUE = r"(?:[0-9]{1,2}|[A-Za-z]{3})"
_TERM = rf"(?:\*(?:/[0-9]{{1,2}})?|{_VALUE}(?:-{_VALUE}(?:/[0-9]{{1,2}})?)?)"
_FIELD = re.compile(rf"{_TERM}(?:,{_TERM})*")
"""Debian's cron takes a step after `*` or a range alone, and none of the
extensions (`L`, `#`) that the library knows."""

_REMEDY = "write five cron fields, as 0 2 * * *, or a macro, as @daily"


@lru_cache(maxsize=1024)
def cron_problems(schedule: str) -> tuple[str, ...]:
    """Return what is wrong with a schedule that is given: five cron fields, or a macro."""
    return tuple(_problems(schedule))


def _problems(schedule: str) -> Iterator[str]:
    text = schedule.strip(" \t")
    fields = re.split("[ \t]+", text)
    if text == "@reboot":
        yield "runs once when a pod starts and never again: write for example @daily"
    elif text.startswith("@"):
        if text not in _MACROS:
            yield f"is no cron macro: use one of {', '.join(_MACROS)}"
    elif not text.replace("\t", " ").isprintable():
        yield f"holds a line break or a control character: {_REMEDY}"
    elif len(fields) != len(_FIELDS):
        yield f"the number of fields is {len(fields)}, not 5: {_REMEDY}"
    else:
        yield from _field_problems(fields)


def _field_problems(fields: list[str]) -> Iterator[str]:
    if all(map(_FIELD.fullmatch, fields)) and _fires(fields):
        return
    broken = [index for index in range(len(fields)) if not _is_field(fields, index)]
    for index in broken:
        name, allowed = _FIELDS[index]
        yield f"field {index + 1}, the {name}, must be {allowed}, as *, a value, a range or a list"
    if not broken:
        yield "never comes: the months that it names have no such day"


def _is_field(fields: list[str], index: int) -> bool:
    """Whether one field is right, whatever the others are."""
    alone = [field if index == place else "*" for place, field in enumerate(fields)]
    return bool(_FIELD.fullmatch(fields[index])) and _fires(alone)


def _fires(fields: list[str]) -> bool:
    try:
        CronSim(" ".join(fields), _ANY_DAY)
    except CronSimError:
        return False
    return True
