"""A preview for people: each resource under its parent."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from plugin.preview.masked import masked
from plugin.preview.registration import Deployment, Registration


def as_tree(deployment: Deployment) -> str:
    """Return the tree of resources with inputs, dependencies and outputs."""
    lines = [
        "stack",
        *_children(deployment, parent=None),
        "",
        "outputs",
        *(f"    {line}" for line in _yaml(masked(deployment.outputs))),
    ]
    return "\n".join(lines) + "\n"


def _children(deployment: Deployment, parent: str | None) -> Iterator[str]:
    children = [found for found in deployment.resources if found.parent == parent]
    for child in children:
        last = child is children[-1]
        yield f"{'└── ' if last else '├── '}{child.reference}"
        for line in (*_details(child), *_children(deployment, child.reference)):
            yield f"{'    ' if last else '│   '}{line}"


def _details(resource: Registration) -> Iterator[str]:
    details: dict[str, Any] = {}
    if resource.provider:
        details["provider"] = resource.provider
    if resource.dependencies:
        details["depends on"] = list(resource.dependencies)
    details["inputs"] = masked(resource.inputs)
    if resource.options:
        details["options"] = masked(resource.options)
    for line in _yaml(details):
        yield f"    {line}"


def _yaml(values: Mapping[str, Any]) -> list[str]:
    return yaml.safe_dump(
        dict(values), sort_keys=False, allow_unicode=True, width=1000
    ).splitlines()
