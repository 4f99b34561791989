"""The chart in the cluster, as a release of Helm's.

Not a test: what the tests of this level share.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import charts
from definitions import KIND
from deployed import Deployed

_NAME = "postgres-operator"
# As the module's own release does, wait until all is ready.
_WAIT = ("--wait", "--timeout", "45s")


@dataclass(frozen=True)
class Helm:
    """Helm, and the cluster that it works on.

    Attributes:
        program: path of the command.
        kubeconfig: of the cluster.
        folder: for its settings and cache.
    """

    program: str
    kubeconfig: Path
    folder: Path

    def template(self, chart: Path, wanted: Deployed) -> list[dict[str, Any]]:
        """Return the objects that a release would have, without definitions."""
        objects = charts.template(self.program, chart, wanted.namespace, wanted.values)
        return [each for each in objects if each["kind"] != KIND]

    def definitions(self, chart: Path) -> list[dict[str, Any]]:
        """Return the custom resource definitions that lie in a chart."""
        objects = charts.template(self.program, chart, "default", {})
        return [each for each in objects if each["kind"] == KIND]

    def install(self, chart: Path, wanted: Deployed) -> None:
        """Install a release, ready when this returns."""
        self._release("install", chart, wanted)

    def upgrade(self, chart: Path, wanted: Deployed) -> None:
        """Upgrade the release, ready when this returns."""
        self._release("upgrade", chart, wanted)

    def uninstall(self, namespace: str) -> None:
        """Uninstall the release if there is one, gone when this returns."""
        self._run(["uninstall", _NAME, "-n", namespace, "--ignore-not-found", *_WAIT])

    def run(self, *arguments: str) -> str:
        """Run Helm on the cluster, and return what it prints."""
        return self._run(list(arguments))

    def _release(self, action: str, chart: Path, wanted: Deployed) -> None:
        target = [_NAME, str(chart), "-n", wanted.namespace, "--values", "-"]
        self._run([action, *target, *_WAIT], wanted)

    def _run(self, arguments: list[str], wanted: Deployed | None = None) -> str:
        access = ["--kubeconfig", str(self.kubeconfig)]
        values = wanted.values if wanted else None
        return charts.run(self.program, [*arguments, *access], self.folder, values)
