"""An edit changes just what it is about, in place, and its preview shows no secret."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import charts
import pytest
import yaml
from api import Api, Object
from canary import TRACES
from chart_repository import chart_repository
from edits import PATHS, Case, Edit, previewed, read
from fields import changed
from manifests import NEW, OLD, Manifests
from objects import definition, definition_names, operator
from stack import MakeStack, Stack
from traces import found_in

from plugin.module.vars import NAMESPACE, STACK_INPUT_TEXT_VARIABLE

_AT_A_TIME = 3

Read = Callable[[Path], tuple[Case, Stack]]
"""Reads a case, and makes the stack that it is of."""


@pytest.fixture
def read_case(manifests: Manifests, new_stack: MakeStack, tmp_path: Path) -> Iterator[Read]:
    old, new = manifests.archive(OLD), manifests.archive(NEW)
    copy = tmp_path / "copy.tgz"
    shutil.copy(old, copy)
    with chart_repository(tmp_path, {OLD: old, NEW: new}) as repository:
        values = {
            "old_chart": str(old),
            "old_sha256": charts.SHA256[OLD],
            "old_version": OLD,
            "new_chart": str(new),
            "new_sha256": charts.SHA256[NEW],
            "new_version": NEW,
            "copy": str(copy),
            "repository": repository.url,
            # As it is written between double quotes.
            "certificate": repository.certificate.read_text().replace("\n", "\\n"),
        }

        def with_stack(path: Path) -> tuple[Case, Stack]:
            made = new_stack("edited")
            trusting = {**made.environment, "SSL_CERT_FILE": str(repository.certificate)}
            return read(path, **values), replace(made, environment=trusting)

        yield with_stack


def shown(stack: Stack, manifest: Object, edits: Iterable[Edit]) -> str:
    """Preview a manifest as the older CLI hands it over: in the environment."""
    text = yaml.safe_dump({"target": manifest})
    given = replace(stack, environment={**stack.environment, STACK_INPUT_TEXT_VARIABLE: text})
    refused = any(edit.refused for edit in edits)
    return given.fails("preview") if refused else given.preview("--json")


def identities(api: Api, objects: Iterable[Object], home: str) -> dict[str, str]:
    """Return the UID of each object that is there, by the name that an edit gives it."""
    found = {}
    for each in filter(api.exists, objects):
        place = each["metadata"].get("namespace", home)
        name = each["metadata"]["name"] if place == home else f"{place}/{each['metadata']['name']}"
        found[f"{each['kind']}::{name}"] = api.get(each)["metadata"]["uid"]
    return found


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_each_edit(path: Path, read_case: Read, api: Api) -> None:
    case, stack = read_case(path)
    home = case.manifest["spec"].get("namespace", {}).get("value", NAMESPACE)
    for each in case.needed:
        api.apply(each)
    stack.hand_over(case.manifest)
    printed = [stack.up()]

    rounds = case.rounds()
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        printed += pool.map(lambda edits: shown(stack, case.edited(edits), edits), rounds)
    for edits, text in zip(rounds, printed[1:], strict=True):
        assert [edit for edit in edits if edit.refused + edit.told not in text] == []
        if not edits[0].refused:
            assert previewed(text) == case.expected(edits)

    definitions = [definition(name) for name in definition_names(api)]
    held = [*stack.objects(), operator(home), *definitions]
    before = identities(api, held, home)
    stack.hand_over(case.edited(rounds[0]))
    printed.append(stack.up("--diff"))
    deleted = {name for operation, name, _ in case.expected(rounds[0]) if operation == "delete"}
    kept = {name: uid for name, uid in before.items() if name not in deleted}
    assert identities(api, held, home) == kept
    assert [changed(each, api.get(each)) for each in case.stored] == [[] for _ in case.stored]
    stack.preview("--expect-no-changes")
    assert [found_in(text.encode(), *TRACES) for text in printed] == [[] for _ in printed]
