"""How many there were."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugin.findings.finding import Checked, Outcome, Severity
from plugin.module.vars import RESOURCE_KIND


@dataclass(slots=True)
class Tally:
    """Counts of documents.

    Attributes:
        manifests: of our kind.
        with_errors: those of them that are refused.
        with_warnings: those of them that are warned of.
        other_kinds: of other kinds, which are skipped.
        unreadable: that are no YAML, or files that there are not.
    """

    manifests: int = 0
    with_errors: int = 0
    with_warnings: int = 0
    other_kinds: int = 0
    unreadable: int = 0

    def count(self, checked: Checked) -> None:
        """Count one more."""
        match checked.outcome:
            case Outcome.CHECKED:
                self.manifests += 1
                self.with_errors += checked.has(Severity.ERROR)
                self.with_warnings += checked.has(Severity.WARNING)
            case Outcome.OTHER_KIND:
                self.other_kinds += 1
            case Outcome.UNREADABLE:
                self.unreadable += 1

    @property
    def is_fine(self) -> bool:
        """Whether something was checked, and nothing failed."""
        return bool(self.manifests) and not self.with_errors and not self.unreadable

    def __str__(self) -> str:
        parts = [f"{_counted(self.manifests, 'manifest')} checked"]
        if self.with_errors:
            parts.append(f"{self.with_errors} with errors")
        if self.with_warnings:
            parts.append(f"{self.with_warnings} with warnings")
        if self.unreadable:
            parts.append(f"{self.unreadable} unreadable")
        if self.other_kinds:
            parts.append(f"{_counted(self.other_kinds, 'document')} of other kinds skipped")
        return ", ".join(parts)

    def nothing_checked(self, given: Sequence[str]) -> str | None:
        """Say that there was nothing to check in what was given, which is no success; None
        where there was.
        """
        if self.manifests or self.unreadable:
            return None
        where = given[0] if len(given) == 1 else "what was given"
        return f"nothing was checked: no document in {where} is of kind {RESOURCE_KIND}" + (
            f", {_counted(self.other_kinds, 'document')} of other kinds skipped"
            if self.other_kinds
            else ""
        )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
