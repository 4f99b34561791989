"""A stack of the Go module is continued: what it registers, and what the program
registers of the same hand-off, over real gRPC.
"""

import pytest
from go_stacks import LABEL_DOMAIN, LABELS, NAMES, Case, case, differing, without_labels
from registered import Registered, of_the_go_module, of_the_program
from wire_inputs import plain

from plugin.preview.program import PROJECT, STACK

RELEASE = "kubernetes:helm.sh/v3:Release"
NAMESPACE = "kubernetes:core/v1:Namespace"


@pytest.fixture(params=NAMES)
def each(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Case:
    found = case(request.param)
    monkeypatch.setenv("STACK_INPUT_YAML_FILE", str(found.handoff))
    return found


def changes(before: Registered, after: Registered) -> dict[str, list[str]]:
    found = {
        urn: list(differing(plain(before[urn].inputs), plain(after[urn].inputs))) for urn in before
    }
    return {urn: paths for urn, paths in found.items() if paths}


def test_every_resource_is_found_where_it_is(each: Case) -> None:
    go, ours = of_the_go_module(), of_the_program()
    assert set(go) == set(each.resources)
    assert set(ours) == {*each.resources, *each.read}
    assert {urn for urn in ours if ours[urn].is_read} == set(each.read)


def test_nothing_changes_but_the_corrections(each: Case) -> None:
    go, ours = of_the_go_module(), of_the_program(label_domain=LABEL_DOMAIN)
    assert changes(go, ours) == each.corrections


def test_with_the_bare_labels_these_change_too(each: Case) -> None:
    go, ours = of_the_go_module(), of_the_program()
    found = changes(go, ours)
    assert without_labels(found) == each.corrections
    labelled = {urn for urn, paths in found.items() if any(p.startswith(LABELS) for p in paths)}
    assert labelled == set(each.resources) - {"pulumi:providers:kubernetes::kubernetes"}


@pytest.mark.usefixtures("each")
def test_a_release_at_the_other_place_is_moved() -> None:
    ours = of_the_program()
    (namespace,) = (urn for urn in ours if urn.startswith(f"{NAMESPACE}::"))
    top, below = f"{RELEASE}::postgres-operator", f"{NAMESPACE}${RELEASE}::postgres-operator"
    other = {"parentUrn": f"urn:pulumi:{STACK}::{PROJECT}::{namespace}"}
    (found,) = ours.keys() & {top, below}
    assert ours[found].options["aliases"] == [
        {"spec": other if found == top else {"noParent": True}}
    ]
