"""The stack of one manifest, run by Pulumi's Automation API beside those of others."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from heard import Heard, plain
from outcome import Outcome
from pulumi import automation
from stack_owner import NotItsStackError, create, select
from stack_workspace import stack_workspace


def run(command: str, manifest: Path, pulumi: automation.PulumiCommand) -> Outcome:
    """Run one of `COMMANDS` on the stack of a manifest.

    What goes wrong is an outcome like others.
    """
    try:
        return COMMANDS[command](manifest, stack_workspace(manifest, pulumi))
    except (NotItsStackError, automation.CommandError, OSError) as error:
        return Outcome(failed=True, summary="failed", said=[f"error: {plain(error)}"])


def _init(manifest: Path, workspace: automation.Workspace) -> Outcome:
    return Outcome(failed=False, summary=create(manifest, workspace), said=[])


def _preview(manifest: Path, workspace: automation.Workspace) -> Outcome:
    return _foreseen(select(manifest, workspace))


def _up(manifest: Path, workspace: automation.Workspace) -> Outcome:
    stack = select(manifest, workspace)
    foreseen = _foreseen(stack)
    return foreseen if foreseen.failed else _ended(partial(stack.up, show_secrets=False), Heard())


def _destroy(manifest: Path, workspace: automation.Workspace) -> Outcome:
    stack = select(manifest, workspace)
    return _ended(partial(stack.destroy, show_secrets=False), Heard())


COMMANDS: Mapping[str, Callable[[Path, automation.Workspace], Outcome]] = MappingProxyType(
    {"init": _init, "preview": _preview, "up": _up, "destroy": _destroy}
)


def _foreseen(stack: automation.Stack) -> Outcome:
    heard = Heard()
    outcome = _ended(stack.preview, heard)
    return outcome if outcome.failed else heard.without_loss()


def _ended(operation: Callable[..., object], heard: Heard) -> Outcome:
    try:
        operation(color="never", on_event=heard.listen)
    except automation.CommandError as error:
        return heard.failure(error)
    return heard.success()
