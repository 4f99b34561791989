"""What is registered beside the seed's resources, whole: names, parents,
dependencies, secretness, labels.

One file each: a backup block, the Secrets that the cluster holds, and the
resources that are expected, the release by its values and dependencies.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from cells import cluster, manifest

from plugin.main import deploy
from plugin.preview.as_json import as_json
from plugin.preview.program import preview

CASES = sorted((Path(__file__).parent / "wire").glob("*.yaml"))
_CHECKSUM = re.compile(r'"[0-9a-f]{32}"')
PROVIDER = "pulumi:providers:kubernetes::kubernetes"


def shown(case: Any) -> list[dict[str, Any]]:
    """Return what is registered, without the provider that all of it names."""
    handoff = manifest(case, create_namespace=case.get("create_namespace", True))
    deployment = preview(lambda: deploy(handoff), {}, cluster(case))
    text = _CHECKSUM.sub('"<checksum>"', as_json(deployment))
    provider, *resources = json.loads(text)["resources"]
    assert f"{provider['type']}::{provider['name']}" == PROVIDER
    assert {found.pop("provider") for found in resources} == {PROVIDER}
    return [_release(found) if found["type"].endswith(":Release") else found for found in resources]


def _release(found: dict[str, Any]) -> dict[str, Any]:
    """The seed's cases have the rest of a release."""
    kept = {name: found[name] for name in ("type", "name", "parent", "dependencies")}
    values = found["inputs"]["values"]
    del values["resources"]
    return {**kept, "values": values, "secretInputs": found["secretInputs"]}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_registers(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    assert in_order(shown(case)) == in_order(case["resources"])


def in_order(resources: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What does not depend on each other is registered in any order."""
    return sorted(resources, key=lambda found: (found["type"], found["name"]))
