"""What Pulumi's engine says while it runs."""

from dataclasses import dataclass, field

from outcome import Outcome
from pulumi.automation.events import EngineEvent, OpType, StepEventMetadata

_NAMESPACE, _PROVIDER = "kubernetes:core/v1:Namespace", "pulumi:providers:kubernetes"
_DEFINITION = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
_LOSSES = {
    (_DEFINITION, OpType.DELETE): "deletes the definition {name}, with all that it defines in the"
    " whole cluster",
    (_NAMESPACE, OpType.DELETE): "deletes the namespace {name}, with every database in it",
    (_NAMESPACE, OpType.REPLACE): "deletes the namespace {name}, with every database in it,"
    " and creates it anew",
    (_PROVIDER, OpType.REPLACE): "leads to another cluster, by the provider {name}: everything"
    " is deleted in the one that it is in",
}
"""What nobody wants of a deployment."""


@dataclass(slots=True)
class Heard:
    """Listens to a run, and tells how it ended."""

    _said: list[str] = field(default_factory=list)
    _changes: list[str] = field(default_factory=list)
    _losses: list[str] = field(default_factory=list)

    def listen(self, event: EngineEvent) -> None:
        """Keep errors, warnings, the counts of changes and what would be lost by them."""
        found = event.diagnostic_event
        if found and found.severity in ("error", "warning"):
            self._said.append(f"{found.severity}: {found.message.strip()}")
        if event.summary_event:
            counts = event.summary_event.resource_changes
            self._changes.extend(f"{kind} {count}" for kind, count in sorted(counts.items()))
        if event.resource_pre_event:
            self._listen_to_step(event.resource_pre_event.metadata)

    def _listen_to_step(self, step: StepEventMetadata) -> None:
        stays = step.old and step.old.retain_on_delete
        if not stays and (loss := _LOSSES.get((step.type, step.op))):
            self._losses.append(f"error: this {loss.format(name=step.urn.split('::')[-1])}")

    def success(self) -> Outcome:
        """Return the outcome of a run that came to its end."""
        return Outcome(failed=False, summary=", ".join(self._changes) or "nothing", said=self._said)

    def failure(self, error: Exception) -> Outcome:
        """Return the outcome of a run that Pulumi ended with an error, which is told where
        the engine has said nothing.
        """
        return Outcome(failed=True, summary="failed", said=self._said or [f"error: {plain(error)}"])

    def without_loss(self) -> Outcome:
        """Return the outcome of a preview, which fails where databases would be lost."""
        if not self._losses:
            return self.success()
        told = "if that is meant, `destroy` it first"
        return Outcome(failed=True, summary="failed", said=[*self._said, *self._losses, told])


def plain(error: Exception) -> str:
    """Return what a person has to know of an error: of a command, what it printed of it."""
    _, _, printed = str(error).partition("\n stderr: ")
    return (printed or str(error)).strip().removeprefix("error: ")
