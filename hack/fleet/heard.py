"""What Pulumi's engine says while it runs."""

from dataclasses import dataclass, field

from outcome import Outcome
from pulumi.automation.events import EngineEvent


@dataclass(slots=True)
class Heard:
    """Listens to a run, and tells how it ended."""

    _said: list[str] = field(default_factory=list)
    _changes: list[str] = field(default_factory=list)

    def listen(self, event: EngineEvent) -> None:
        """Keep errors, warnings and the counts of changes."""
        found = event.diagnostic_event
        if found and found.severity in ("error", "warning"):
            self._said.append(f"{found.severity}: {found.message.strip()}")
        if event.summary_event:
            counts = event.summary_event.resource_changes
            self._changes.extend(f"{kind} {count}" for kind, count in sorted(counts.items()))

    def success(self) -> Outcome:
        """Return the outcome of a run that came to its end."""
        return Outcome(failed=False, summary=", ".join(self._changes) or "nothing", said=self._said)

    def failure(self, error: Exception) -> Outcome:
        """Return the outcome of a run that Pulumi ended with an error, which is told where
        the engine has said nothing.
        """
        return Outcome(failed=True, summary="failed", said=self._said or [str(error).strip()])
