"""What Spilo hands on to WAL-G of what a pod is given.

Not a test, and not Spilo: its rules as the tests need them. Where its own
script is at hand, tests/spilo holds these rules against it.
"""

from collections.abc import Mapping

from cells import Pod

_KEPT = frozenset(
    {
        "AWS_FORCE_PATH_STYLE", "BACKUP_CREDENTIALS_CHECKSUM", "BACKUP_SCHEDULE",
        "USE_WALG_BACKUP", "USE_WALG_RESTORE", "WALG_S3_STORAGE_CLASS",
    }
)  # fmt: skip
"""Entries that Spilo reads itself, or that nobody does."""

_CLONE = "CLONE_"


def own(pod: Pod, given: Mapping[str, str]) -> dict[str, str]:
    """Return WAL-G's settings of the database itself.

    Args:
        pod: whose entries count.
        given: the pod's environment, expanded.
    """
    names = [name for name in (*pod.environment, *pod.secret) if not name.startswith(_CLONE)]
    return _handed_on({name: given[name] for name in names})


def clone(pod: Pod, given: Mapping[str, str]) -> dict[str, str]:
    """Return WAL-G's settings of the archive that the database is a clone of."""
    names = [name for name in (*pod.environment, *pod.secret) if name.startswith(_CLONE)]
    wal_e = {name.removeprefix(_CLONE): given[name] for name in names}
    copied = {"WALE_S3_PREFIX": "WALG_S3_PREFIX", "WALE_GS_PREFIX": "WALG_GS_PREFIX"}
    return _handed_on({copied.get(name, name): value for name, value in wal_e.items()})


def _handed_on(variables: Mapping[str, str]) -> dict[str, str]:
    """Path style is Spilo's own to set where there is an endpoint."""
    kept = {name: value for name, value in variables.items() if name not in _KEPT}
    if "AWS_ENDPOINT" not in kept:
        return kept
    virtual = "virtualhost" in kept.get("WALE_S3_ENDPOINT", "")
    return {**kept, "AWS_S3_FORCE_PATH_STYLE": "false" if virtual else "true"}
