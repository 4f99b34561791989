"""Whatever decoding and the rules accept, the schema accepts."""

import copy
import json
from typing import Any

from editor_schema import document_of, refusals
from editor_view import editor_view
from good_inputs import good_inputs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugin.contract import StackInput
from plugin.errors import PluginError
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, messages_within, names_of
from plugin.stack_input.read import read

GOOD = [
    editor_view(text)
    for text in good_inputs().values()
    # A value that an overlay replaces is checked as it stands.
    if SPEC_OVERLAY_ANNOTATION not in text
]
NAMES = {
    name: names_of(field)
    for message in messages_within(descriptor_of(StackInput))
    for field in message.fields
    for name in names_of(field)
}
SCALARS = [
    *("", "x", "a-b", "~", "0", "1", "02", "true", "AES256", "recommended", "secret", "@daily"),
    *("$(SCOPE)", "a/$(SCOPE)", "/a", "https://a", "100m", " a", "2 weeks", "Equal", "Exists"),
    *(0, 1, 2, 3, 5, 64, 65, 4000, 1.5, -1, True, False, None),
    *([], ["a"], ["a", "a"], {}, {"a": "b"}),
]
ANYTHING = st.sampled_from(SCALARS).map(copy.deepcopy)


def is_accepted(text: str) -> bool:
    try:
        read(Document("text", text.encode()), None)
    except PluginError:
        return False
    return True


def steps(value: Any) -> list[tuple[Any, Any]]:
    """Return every mapping or list in a value, each with one of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    here = [(value, key) for key in keys]
    inner = [value[key] for key in keys if isinstance(value[key], dict | list)]
    return here + [step for below in inner for step in steps(below)]


@st.composite
def changed(draw: st.DrawFn) -> Any:
    """A good input with a few things in it changed, as a careless hand would."""
    value = copy.deepcopy(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(1, 3))):
        around, key = draw(st.sampled_from(steps(value)))
        match draw(st.sampled_from(["remove", "replace", "respell", "add"])):
            case "remove":
                del around[key]
            case "replace":
                around[key] = draw(ANYTHING)
            case "respell" if key in NAMES:
                around[draw(st.sampled_from(NAMES[key]))] = around.pop(key)
            case "add" if isinstance(around, dict):
                around.setdefault(draw(st.sampled_from(sorted(NAMES))), draw(ANYTHING))
        assume(isinstance(value, dict) and value)
    return value


@settings(max_examples=500, deadline=None)
@given(changed())
def test_what_is_accepted_after_a_change_is_not_refused(value: Any) -> None:
    if is_accepted(json.dumps(value)):
        assert refusals(document_of(value), value) == []
