"""Edits of a manifest that is deployed, and what each of them is to change.

Not a test: what the tests of this level share.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from string import Template
from typing import Any

import yaml
from changes import changes_in

from plugin.helm.tree import merged
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION

PATHS = sorted((Path(__file__).parents[1] / "edits").glob("*.yaml"))

_STEPS_OF_REPLACE = ("create-replacement", "delete-replaced")
"""What a preview says of a replacement beside that it is one."""

Change = tuple[str, str, str]
"""Operation, `<kind>::<name>` of the resource, and the path of an input; none where the
resource comes, goes or is read.
"""


@dataclass(frozen=True)
class Edit:
    """One change to the manifest.

    Attributes:
        spec: merged over the spec, as RFC 7396 says.
        metadata: merged over the metadata.
        changes: by operation, then by `<kind>::<name>` of the resource, the paths of its
            inputs; or the names alone.
        told: what the preview has to say.
        refused: what it says instead of any change.
        alone: why no other edit can be shown with it, where that is not clear from these.
    """

    spec: Mapping[str, Any] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)
    told: str = ""
    refused: str = ""
    alone: str = ""

    @property
    def shareable(self) -> bool:
        """Whether one preview can show it and others."""
        return not (self.told or self.refused or self.alone)

    @property
    def changed(self) -> set[Change]:
        """What it changes."""
        return {
            (operation, name, path)
            for operation, resources in self.changes.items()
            for name in resources
            for path in (isinstance(resources, Mapping) and resources[name]) or [""]
        }

    def excludes(self, other: "Edit") -> bool:
        """Return whether both have to do with the same, so that one preview cannot show
        what each of them changes.
        """
        return any(_overlap(mine, its) for mine in self.touched for its in other.touched)

    @property
    def touched(self) -> set[str]:
        """What it has to do with: fields of the manifest, and what they come to."""
        changed = {f"{name}.{path}".rstrip(".") for _, name, path in self.changed}
        return changed | {*_leaves("spec", self.spec), *_leaves("metadata", self.metadata)}


@dataclass(frozen=True)
class Case:
    """A manifest, and edits of it.

    Attributes:
        reason: what the manifest is there for.
        needed: what has to be in the cluster already.
        manifest: what is deployed before the edits.
        edits: each of the manifest as it was.
        read: what every preview reads.
        stored: objects, as far as they are told, as the first round leaves them.
    """

    reason: str
    needed: list[dict[str, Any]]
    manifest: dict[str, Any]
    edits: list[Edit]
    read: list[str] = field(default_factory=list)
    stored: list[dict[str, Any]] = field(default_factory=list)

    def rounds(self) -> list[list[Edit]]:
        """Return the edits by the preview that shows them. Several are in one where no two
        have to do with the same, so that it still shows what each of them changes.
        """
        found: list[list[Edit]] = []
        for edit in self.edits:
            for others in found:
                if _fits(edit, others):
                    others.append(edit)
                    break
            else:
                found.append([edit])
        return found

    def expected(self, edits: Iterable[Edit]) -> set[Change]:
        """Return what a preview of edits has to show."""
        reads = {("read", name, "") for name in self.read}
        return reads.union(*(edit.changed for edit in edits))

    def edited(self, edits: Iterable[Edit]) -> dict[str, Any]:
        """Return the manifest with edits, those of the spec as an overlay."""
        edits = list(edits)
        nothing: dict[str, Any] = {}
        over = reduce(merged, (edit.spec for edit in edits), nothing)
        annotation = {"annotations": {SPEC_OVERLAY_ANNOTATION: json.dumps(over)}}
        metadata = [{"metadata": each} for each in (*(e.metadata for e in edits), annotation)]
        return reduce(merged, metadata, self.manifest)


def read(path: Path, **values: str) -> Case:
    """Read one of `PATHS`, with values in place of `${name}`."""
    found = yaml.safe_load(Template(path.read_text()).safe_substitute(values))
    return Case(**{**found, "edits": [Edit(**each) for each in found["edits"]]})


def previewed(text: str) -> set[Change]:
    """Return what a preview, printed as JSON, would do, with resources named as in edits."""
    changes = changes_in(text)
    return {
        (operation, _short(urn), path)
        for operation, resources in changes.items()
        for urn, paths in resources.items()
        for path in paths or [""]
        if not ("replace" in changes and operation in _STEPS_OF_REPLACE)
    }


def _short(urn: str) -> str:
    types, _, name = urn.partition("::")
    return f"{types.rpartition(':')[2]}::{name}"


def _fits(edit: Edit, others: Iterable[Edit]) -> bool:
    return edit.shareable and all(other.shareable and not edit.excludes(other) for other in others)


def _overlap(path: str, other: str) -> bool:
    return f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}.")


def _leaves(path: str, patch: Mapping[str, Any]) -> Iterator[str]:
    for key, value in patch.items():
        if isinstance(value, Mapping) and value:
            yield from _leaves(f"{path}.{key}", value)
        else:
            yield f"{path}.{key}"
