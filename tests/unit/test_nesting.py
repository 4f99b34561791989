"""How deep a text may nest, with what its aliases stand for."""

import pytest

from plugin.errors import DecodeError
from plugin.stack_input.document import Document
from plugin.stack_input.parse import parse


def lists(levels: int, inner: str = "x") -> str:
    return "[" * levels + inner + "]" * levels


def mappings(levels: int, inner: str = "x") -> str:
    return "{a: " * levels + inner + "}" * levels


@pytest.mark.parametrize(
    ("deepest", "deeper"),
    [
        # What is in the innermost is the 64th level.
        (lists(63), lists(64)),
        (mappings(63), mappings(64)),
        (f"[{mappings(62)}, {lists(62)}]", f"[x, {mappings(63)}]"),
        (f"[&x x, {lists(62, '*x')}]", f"[&x x, {lists(63, '*x')}]"),
        # An alias of two levels below where it stands.
        (f"[&x [[y]], {lists(60, '*x')}]", f"[&x [[y]], {lists(61, '*x')}]"),
        (f"[&x {mappings(2)}, {lists(60, '*x')}]", f"[&x {mappings(2)}, {lists(61, '*x')}]"),
        (f"{{a: &x [y], b: {mappings(61, '*x')}}}", f"{{a: &x [y], b: {mappings(62, '*x')}}}"),
    ],
)
def test_the_deepest(deepest: str, deeper: str) -> None:
    parse(Document.from_text("m", deepest))
    with pytest.raises(DecodeError, match="values nest more than 64 deep"):
        parse(Document.from_text("m", deeper))
