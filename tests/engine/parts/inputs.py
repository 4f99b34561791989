"""What is deployed from its first preview to its end: hand-offs, and a manifest per feature.

Not a test: what the tests of this level share.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from programs import ROOT
from secret_texts import secret_texts

_FEATURES = Path(__file__).parents[1] / "features"
PATHS = [
    ROOT / "hack/manifest.yaml",
    *sorted((ROOT / "tests/handoffs/input").glob("*.yaml")),
    *sorted(_FEATURES.glob("*.yaml")),
]


@dataclass(frozen=True)
class Input:
    """What one of the files holds.

    Attributes:
        handoff: a manifest or a whole stack input, as YAML.
        spec: of the manifest.
        has_cluster: whether it names a cluster.
        needed: what has to be in the cluster already.
        secrets: each that it holds, in fields and in Secrets.
    """

    handoff: str
    spec: dict[str, Any]
    has_cluster: bool
    needed: list[dict[str, Any]]
    secrets: list[str]


def read(path: Path) -> Input:
    """Read one of `PATHS`: its first document is handed over, the others are needed."""
    text = path.read_text()
    found, *needed = yaml.safe_load_all(text)
    return Input(
        handoff=text.partition("\n---\n")[0],
        spec=found.get("target", found)["spec"],
        has_cluster="provider_config" in found,
        needed=needed,
        secrets=list(secret_texts([found, *needed])),
    )


def described_fields() -> list[str]:
    """Return the path of each field of the spec that the README describes."""
    readme = (ROOT / "README.md").read_text()
    return re.findall(r"^\| `(spec\.[\w.]+)` \|", readme, re.MULTILINE)


def fields_of(path: str, value: Any) -> Iterator[str]:
    """Yield the path of a value, and of each in it."""
    yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from fields_of(f"{path}.{key}", each)
