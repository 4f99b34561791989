"""Settings of the operator that a newer chart has and an older one's definition lacks.

Not a test: what the cluster level and the engine level share.
"""

from functools import reduce
from typing import Any

from api import Object

UNKNOWN_TO_OLD = {
    ".configuration.enable_maintenance_windows",
    ".configuration.kubernetes.enable_owner_references",
    ".configuration.logical_backup.logical_backup_failed_jobs_history_limit",
    ".configuration.logical_backup.logical_backup_successful_jobs_history_limit",
    ".configuration.logical_backup.logical_backup_ttl_seconds_after_finished",
}
"""What chart 2.0.1 sets and the definition of 1.12.2 does not know."""


def setting(stored: Object, path: str) -> Any:
    """Return what an object has at a path, None where it has nothing."""
    keys = path.removeprefix(".").split(".")
    found: Any = stored
    return reduce(lambda held, key: (held or {}).get(key), keys, found)
