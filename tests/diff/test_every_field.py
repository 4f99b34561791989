"""Of every field of every object that the module and both charts make, the effect is known."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import charts
import pytest
from programs import ROOT

from plugin.diff.comparable import comparables
from plugin.diff.view import view
from plugin.effects.change import ABSENT, Change
from plugin.effects.change import Path as Keys
from plugin.effects.judge import UNCLASSIFIED, judge
from plugin.effects.state import States
from plugin.effects.subject import Subject
from plugin.render.rendering import render
from plugin.stack_input.document import Document

SIDES = [("x", ABSENT), (ABSENT, "x"), ("x", "y")]


def fields(value: Any, path: Keys = ()) -> Iterator[Keys]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from fields(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            name = item.get("name", index) if isinstance(item, dict) else index
            yield from fields(item, (*path, f"[{name}]"))
    else:
        yield path


@pytest.mark.usefixtures("helm_on_path")
@pytest.mark.parametrize("version", charts.SHA256)
def test_the_effect_of_every_field_is_known(version: str, archive: Callable[[str], Path]) -> None:
    handoff = Document("manifest.yaml", (ROOT / "hack/manifest.yaml").read_bytes())
    configuration = charts.in_place_of_the_repository(archive(version))
    objects = comparables(render(handoff, configuration).objects)
    states = States(objects, objects)
    assert len(objects) >= 14
    unknown = {
        (key.kind, path)
        for key, found in objects.items()
        for path in ((), *fields(view(found)))
        if path[:1] not in (("apiVersion",), ("kind",)) and path != ("metadata", "name")
        for before, after in SIDES[: 3 if path else 2]
        if judge(states.subject(key), Change(path, before, after), states.holds_after(key))
        is UNCLASSIFIED
    }
    assert unknown == set()
    assert Subject.OTHER not in {states.subject(key) for key in objects}
