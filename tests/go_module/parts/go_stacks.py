"""Stacks that the Go module deployed, and what continuing them changes.

Not a test: what the tests of them on the engine and over the wire share.
"""

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from programs import ROOT

_HERE = Path(__file__).parents[1]
PROGRAM = _HERE / "program"
"""Registers what the Go module registers."""
LABEL_DOMAIN = "planton.ai"
"""What the Go module's labels start with."""
MUTABLE = {
    "PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE": "true",
    "PULUMI_K8S_ENABLE_SECRET_MUTABLE": "true",
}
"""Variables by which a stack of the Go module, too, updates what it would replace."""
LABELS = ("metadata.labels", "values.configKubernetes.inherited_labels")
"""Where labels, or their keys, stand."""

_CASES = _HERE / "cases"
NAMES = sorted(path.stem for path in _CASES.glob("*.yaml"))


@dataclass(frozen=True)
class Case:
    """A hand-off, and the stack that the Go module makes of it, by the ends of URNs.

    Attributes:
        reason: what the case is there for.
        handoff: file of the hand-off.
        resources: all that the stack holds.
        read: what the program reads beside them.
        corrections: paths of the inputs that change when the program continues the stack.
        container: resources of the operator's container from then on, as they are stored.
    """

    reason: str
    handoff: Path
    resources: list[str]
    read: list[str]
    corrections: dict[str, list[str]]
    container: dict[str, Any]


def case(name: str) -> Case:
    """Return the case of a hand-off."""
    described = yaml.safe_load((_CASES / f"{name}.yaml").read_text())
    return Case(handoff=ROOT / f"tests/handoffs/input/{name}.yaml", **described)


def copy_go_module(folder: Path) -> None:
    """Copy its program, to run in the virtualenv that the tests run in."""
    shutil.copytree(PROGRAM, folder, dirs_exist_ok=True)
    (folder / ".venv").symlink_to(sys.prefix)


def differing(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """Yield the path of each value that is not the same, of one that is missing its top."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in sorted({*before, *after}):
            yield from differing(before.get(key), after.get(key), f"{path}.{key}".lstrip("."))
    elif before != after:
        yield path


def without_labels(changes: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the changes of something else than labels."""
    others = {
        urn: [path for path in paths if not path.startswith(LABELS)]
        for urn, paths in changes.items()
    }
    return {urn: paths for urn, paths in others.items() if paths}
