"""A module as the released CLIs run it.

Not a test: what tests of this level need.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pulumi_cli

_SECONDS = 600
_OPERATIONS = {
    "preview": (),
    "up": ("--yes", "--skip-preview"),
    "refresh": ("--yes",),
    "destroy": ("--yes",),
}
"""The flags that the CLI gives beside the stack."""


@dataclass(frozen=True)
class StockCli:
    """A CLI at work on a stack.

    Attributes:
        pulumi: path of the command.
        module: what `--module-dir` names.
        stack: `organization/project/stack`.
        environment: of Pulumi, with the hand-off.
    """

    pulumi: str
    module: Path
    stack: str
    environment: Mapping[str, str]

    def name_project(self) -> None:
        """Write the stack's project into Pulumi.yaml: only the first line that starts with
        `name:` once it is trimmed, and without what it was indented by.
        """
        path = self.module / "Pulumi.yaml"
        named = f"name: {self.stack.split('/')[1]}"
        found = re.sub(r"^[ \t]*name:.*$", named, path.read_text(), count=1, flags=re.MULTILINE)
        path.write_text(found)

    def prepare(self, configuration: Mapping[str, str]) -> None:
        """Do what the CLI leaves to people: make the stack, and configure paths of it."""
        self._run("stack", "init", self.stack)
        for key, value in configuration.items():
            self._run("config", "set", "--path", "--stack", self.stack, key, value)

    def run(self, operation: str) -> str:
        """Preview, deploy, refresh or destroy; return what is printed."""
        return self._run(operation, "--stack", self.stack, *_OPERATIONS[operation])

    def _run(self, *arguments: str) -> str:
        command = [self.pulumi, *arguments]
        result = pulumi_cli.run(command, self.module, self.environment, _SECONDS)
        text = result.stdout + result.stderr
        assert result.returncode == 0, text
        return text
