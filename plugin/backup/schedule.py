"""When base backups are taken."""

_MACROS = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}


def fields(schedule: str) -> str:
    """Return the five fields of a checked schedule, of a macro's too."""
    text = schedule.strip(" \t")
    return _MACROS.get(text, text)
