"""What each check comes to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a check ended: `failed` is what the deployment, or a backup, would fail of."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


class Group(StrEnum):
    """What a check is about."""

    INPUT = "input"
    TOOLS = "tools"
    CHART = "chart"
    CLUSTER = "cluster"
    BUCKET = "bucket"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        group: of the checks.
        name: of the check within its group.
        status: how it ended.
        sentence: what was found, or why it was skipped. Never a secret's value.
        remedy: what would be right, empty where nothing has to be done.
    """

    group: Group
    name: str
    status: Status
    sentence: str
    remedy: str = ""


def skipped(group: Group, names: Iterable[str], because: str) -> Iterator[Check]:
    """Yield a check for each name that could not be made.

    Args:
        group: of the checks.
        names: of the checks.
        because: the rest of the sentence.
    """
    for name in names:
        yield Check(group, name, Status.SKIPPED, f"because {because}")


def something_fails(checks: Iterable[Check]) -> bool:
    """Whether anything would go wrong."""
    return any(check.status is Status.FAILED for check in checks)
