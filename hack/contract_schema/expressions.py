"""CEL's expressions as trees.

The expressions of the contract are Python's but for three operators, so that
Python's own parser reads them.
"""

import ast
import re
from collections.abc import Mapping

_TOKEN = re.compile(r"'(?:\\.|[^'\\])*'|&&|\|\||!(?!=)")
_OPERATORS: Mapping[str, str] = {
    "&&": " and ",
    "||": " or ",
    # As CEL's `!`, and unlike `not`, it binds tighter than a comparison.
    "!": "~",
}

Path = tuple[str, ...]
"""Names of fields, each within the one before; empty for the value itself."""


def parsed(expression: str) -> ast.expr:
    """Return the tree of a CEL expression, `!` as `~` in it.

    Raises:
        SyntaxError: it has an operator that Python does not share.
    """
    text = _TOKEN.sub(lambda found: _OPERATORS.get(found[0], found[0]), expression)
    return ast.parse(text.strip(), mode="eval").body


def path(node: ast.expr) -> Path | None:
    """Return the path of `this` or of a field below it, None for any other expression."""
    if isinstance(node, ast.Name) and node.id == "this":
        return ()
    if isinstance(node, ast.Attribute):
        around = path(node.value)
        return None if around is None else (*around, node.attr)
    return None


def constant(node: ast.expr) -> str | int | None:
    """Return a constant's value, None for any other expression."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str | int):
        return node.value
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "uint":
        return constant(node.args[0])
    return None


def constants(node: ast.expr) -> list[str | int]:
    """Return the values of a list of constants."""
    items = map(constant, node.elts) if isinstance(node, ast.List) else ()
    return [item for item in items if item is not None]
