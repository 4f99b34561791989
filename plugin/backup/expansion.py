"""`$(NAME)` in a pod's environment, as Kubernetes expands it.

The operator gives a ConfigMap's entries to pods as literal values, in which
the kubelet turns `$(NAME)` into the value of a variable that stands before it,
and `$$` into `$`. A reference to a variable that is not there stays as it is.
What a pod takes from a Secret is not touched.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_TOKEN = re.compile(r"\$\$|\$\(([^)]*)\)")


@lru_cache(maxsize=1024)
def references(text: str) -> frozenset[str]:
    """Return the names that `text` refers to."""
    return frozenset(found[1] for found in _TOKEN.finditer(text) if found[1] is not None)


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return `text` with each reference to a key of `names` replaced by one to its value."""

    def replaced(found: re.Match[str]) -> str:
        return f"$({names[found[1]]})" if found[1] in names else found[0]

    return _TOKEN.sub(replaced, text)


def literal(text: str) -> str:
    """Return `text` escaped, so that a pod is given just what it is now."""
    return re.sub(r"\$(?=[$(])", "$$", text)
