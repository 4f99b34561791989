"""What stock releases of the CLI refuse: one file for each case.

In a case `refused` is what the nearest release refuses, `noted` what only others do,
`dropped` what none hands over.
"""

from pathlib import Path

import pytest
import yaml

from plugin.contract import Target
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, message_of
from plugin.stock_cli.manifest import read_manifest
from plugin.stock_cli.refusals import dropped, refusals
from plugin.stock_cli.releases import RELEASES, refusing

HERE = Path(__file__).parent
CASES = sorted((HERE / "stock_cli").glob("*.yaml"))
HANDOFFS = sorted((HERE.parent / "handoffs/input").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_refusals(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    manifest = read_manifest(Document("manifest.yaml", case["manifest"].encode()))
    found = refusals(manifest)
    assert [str(one.problem) for one in found if one.is_nearest] == case.get("refused", [])
    assert [str(one.problem) for one in found if not one.is_nearest] == case.get("noted", [])
    assert [str(problem) for problem in dropped(manifest)] == case.get("dropped", [])


def test_no_case_is_missed() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", HANDOFFS, ids=lambda path: path.stem)
def test_what_a_release_handed_over_it_takes(path: Path) -> None:
    found = refusals(read_manifest(Document("handoff.yaml", path.read_bytes())))
    name = path.stem.partition("_")[0]
    release = "openmcf 2026-01" if name == "openmcf" else f"project-planton {name}"
    assert not [one for one in found if release in one.problem.message]


def test_fields_that_every_release_lacks_are_this_modules_own() -> None:
    spec = message_of(descriptor_of(Target).fields_by_name["spec"])
    assert spec
    lacking = {
        field.name for field in spec.fields if refusing(field, f"spec.{field.name}") == {*RELEASES}
    }
    assert lacking == {
        "helm", "crds", "delete_crds", "watched_namespaces", "scheduling", "databases",
    }  # fmt: skip
