"""One difference between two states of an object."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any


class Absence(Enum):
    """In place of a value that is not there."""

    ABSENT = "absent"


ABSENT = Absence.ABSENT

Path = tuple[str, ...]
"""Keys from the object down; an item of a list by its name, or its index."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, or, with an empty path, the whole object.

    Attributes:
        before: ABSENT where it is added.
        after: ABSENT where it is removed.
    """

    path: Path
    before: Any
    after: Any

    def added(self) -> bool:
        """Whether it was not there before."""
        return self.before is ABSENT

    def removed(self) -> bool:
        """Whether it is not there any more."""
        return self.after is ABSENT

    def changed(self) -> bool:
        """Whether it was, and is, there."""
        return not self.added() and not self.removed()


def text(value: Any) -> str:
    """Return a value as the operator's configuration writes it; empty where it is absent."""
    if value is ABSENT or value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def number(value: Any, default: int) -> Decimal:
    """Return the number that a value is; the default for one that is absent or none."""
    try:
        return Decimal(text(value))
    except InvalidOperation:
        return Decimal(default)
