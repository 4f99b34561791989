"""Regular expressions of RE2, which CEL has, as JavaScript and Python read them."""

import re
from collections.abc import Mapping

_SPELT_OUT: Mapping[str, str] = {
    "[:space:]": r"\t\n\v\f\r ",
    "[:cntrl:]": r"\u0000-\u001f\u007f",
    r"\pZ": r" \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
    # Without the invisible marks, surrogates and private characters.
    r"\pC": r"\u0000-\u001f\u007f-\u009f",
}
"""Classes that stand within brackets, and there behind a `^`: one that is spelt
out too narrowly lets too much through, and refuses nothing."""

_CLASS = re.compile(r"\[:[a-z]+:\]|\\[pP].")


def portable(pattern: str) -> str:
    """Return a pattern of RE2 in the syntax that ECMA-262 and Python share.

    Raises:
        KeyError: it has a class that is not known here.
    """
    return _CLASS.sub(lambda found: _SPELT_OUT[found[0]], pattern)
