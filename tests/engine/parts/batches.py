"""hack/fleet/batch.py at work on a folder of manifests.

Not a test: what the tests of this level share.
"""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SECONDS = 240
"""What a run may take."""


@dataclass(frozen=True)
class Batch:
    """The script, and the folder of its manifests."""

    program: Path
    environment: Mapping[str, str]
    backend: Path
    folder: Path
    kubeconfig: str

    def add(self, name: str, manifest: Mapping[str, Any]) -> None:
        """Write a stack input for the cluster."""
        access = {"kubeConfig": self.kubeconfig}
        cluster = {"provider": "digital_ocean_doks", "digitalOceanDoks": access}
        handoff = {"target": dict(manifest), "providerConfig": cluster}
        self.folder.mkdir(exist_ok=True)
        (self.folder / f"{name}.yaml").write_text(yaml.safe_dump(handoff))

    def command(self, command: str, parallel: int = 3) -> list[str]:
        script = str(self.program / "hack/fleet/batch.py")
        flags = ["--yes"] if command == "destroy" else []
        return [sys.executable, script, command, str(self.folder), f"--parallel={parallel}", *flags]

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own script
            self.command(command),
            # Elsewhere than the program.
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )

    def succeeds(self, command: str) -> list[str]:
        done = self.run(command)
        assert done.returncode == 0, done.stderr
        return sorted(done.stdout.splitlines())

    def fails(self, command: str) -> str:
        """Run what fails for the one stack that there is, and return what is said of it."""
        done = self.run(command)
        assert done.returncode == 1
        assert done.stdout.endswith(": failed\n")
        assert "Traceback" not in done.stderr
        return done.stderr


def operator_of(name: str) -> str:
    """Return the name of a manifest's operator, which is named after what it watches."""
    return f"postgres-operator-{name}-databases"
