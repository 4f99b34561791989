"""A stack of the program, on the real engine, as the CLI runs it.

Not a test: what the tests of this level share.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pulumi_cli
import yaml
from changes import changes_in

_PROJECT = "organization/zalando-postgres-operator"
_SECONDS = 120
_QUIET = ("--non-interactive", "--color", "never")


@dataclass(frozen=True)
class Stack:
    """A stack, and the hand-off that its next run finds.

    Attributes:
        pulumi: path of the command.
        name: of the stack, and of nothing else.
        program: the folder with Pulumi.yaml.
        environment: of every run.
        handoff: file of the stack input.
    """

    pulumi: str
    name: str
    program: Path
    environment: Mapping[str, str]
    handoff: Path

    def create(self) -> None:
        """Create the stack, empty, in the backend."""
        self._run("stack", "init", self._full_name)

    def configure(self, key: str, value: str) -> None:
        """Set a path in the program's configuration."""
        key = f"planton-cloud:{key}"
        self._run("config", "set", "--path", *self._itself, key, value)

    def configure_secret(self, key: str, value: str) -> None:
        """Set a key in the program's configuration, which keeps it encrypted."""
        key = f"planton-cloud:{key}"
        self._run("config", "set", "--secret", *self._itself, key, value)

    def configure_all(self, items: str) -> None:
        """Set many keys at once, from JSON as `pulumi config --json` prints it."""
        self._run("config", "set-all", *self._itself, "--json", items)

    def is_selected(self) -> bool:
        """Return whether it is the one that a command without a stack's name is about."""
        return self.name in self._run("stack", "--show-name").split()

    def hand_over(self, manifest: Mapping[str, Any]) -> None:
        """Leave a manifest as the CLI does."""
        self.handoff.write_text(yaml.safe_dump({"target": dict(manifest)}))

    def preview(self, *flags: str) -> str:
        """Preview, and return what is printed."""
        return self._run("preview", *self._itself, *flags)

    def changes(self) -> dict[str, str]:
        """Return what a preview would do, by type and name, to all that does not stay the same."""
        found = changes_in(self.preview("--json"))
        return {urn: operation for operation, urns in found.items() for urn in urns}

    def up(self, *flags: str) -> str:
        """Deploy, and return what is printed."""
        return self._run(*self._up, *flags)

    def cancel(self) -> None:
        """Give up the lock of a run that was killed."""
        self._run("cancel", "--yes", *self._itself)

    def refresh(self, *flags: str) -> str:
        """Refresh the state, and return what is printed."""
        return self._run("refresh", *self._itself, "--yes", "--skip-preview", *flags)

    def destroy(self) -> str:
        """Destroy everything, and return what is printed."""
        return self._run("destroy", *self._itself, "--yes", "--skip-preview")

    def fails(self, command: str) -> str:
        """Preview or deploy, which has to fail, and return what is printed."""
        flags = () if command == "preview" else ("--yes", "--skip-preview")
        return self._run(command, *self._itself, *flags, fails=True)

    def resources(self) -> list[dict[str, Any]]:
        """Return the resources of the state."""
        return list(json.loads(self.exported())["deployment"].get("resources") or [])

    def objects(self) -> list[dict[str, Any]]:
        """Return the objects that the stack owns, but the release."""
        owned = (each.get("outputs", {}) for each in self.resources() if not each.get("external"))
        return [each for each in owned if {"apiVersion", "kind"} <= set(each)]

    def exported(self, *flags: str) -> str:
        """Return the state, as Pulumi exports it."""
        return self._run("stack", "export", *self._itself, *flags)

    @property
    def up_command(self) -> list[str]:
        """The command that deploys."""
        return [self.pulumi, *self._up, *_QUIET]

    @property
    def _up(self) -> tuple[str, ...]:
        return ("up", *self._itself, "--yes", "--skip-preview")

    @property
    def _full_name(self) -> str:
        return f"{_PROJECT}/{self.name}"

    @property
    def _itself(self) -> tuple[str, ...]:
        return ("--stack", self._full_name)

    def _run(self, *arguments: str, fails: bool = False) -> str:
        command = [self.pulumi, *arguments, *_QUIET]
        result = pulumi_cli.run(command, self.program, self.environment, _SECONDS)
        text = result.stdout + result.stderr
        assert bool(result.returncode) == fails, text
        # JSON stands alone; what a person reads comes from both.
        return result.stdout if {"--json", "export"} & set(arguments) else text


MakeStack = Callable[[str], Stack]
"""Makes an empty stack."""
