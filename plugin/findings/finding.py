"""What is found in one document."""

from enum import Enum
from typing import NamedTuple

from plugin.errors import Position, Problem


class Severity(Enum):
    """How much a finding matters. Its value is its name in every report."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Outcome(Enum):
    """What became of a document."""

    CHECKED = "checked"
    OTHER_KIND = "other kind"
    UNREADABLE = "unreadable"


class Finding(NamedTuple):
    """One thing that is wrong, or should be known.

    Attributes:
        file: path of the file that the document stands in, or `<stdin>`.
        severity: whether it fails the check.
        rule: what kind of rule it is of: `module`, what this module refuses or warns of,
            `cli`, what releases of the CLI refuse, or `file`, what cannot be read.
        problem: what it is. Its position may be in another text than the file: in an overlay.
        excerpt: the line that it points at, none where a secret may stand in it.
    """

    file: str
    severity: Severity
    rule: str
    problem: Problem
    excerpt: str | None = None

    @property
    def place(self) -> Position | None:
        """Where in the file it is, if it is not in an overlay or of the whole file."""
        position = self.problem.position
        return position if position and position.origin == self.file else None

    @property
    def text(self) -> str:
        """Path and message, and where it is, if that is elsewhere than in the file."""
        elsewhere = None if self.place else self.problem.position
        return str(Problem(self.problem.message, self.problem.path, elsewhere))


class Checked(NamedTuple):
    """A document that was looked at."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()

    def has(self, severity: Severity) -> bool:
        """Whether a finding is as severe."""
        return any(finding.severity is severity for finding in self.findings)
