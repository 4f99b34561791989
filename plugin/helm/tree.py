"""Values of a chart as trees of mappings."""

from collections.abc import Mapping
from typing import Any

Values = Mapping[str, Any]
"""Values by key; a checksum among them is still a `Value` of plugin.sensitive."""


def merged(below: Values, above: Values) -> dict[str, Any]:
    """Return `below` with `above` laid over it, mapping by mapping, as Helm does."""
    result = dict(below)
    for key, value in above.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = merged(result[key], value) if both else value
    return result


def nested(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return the tree in which `value` stands at `path`."""
    for key in reversed(path):
        value = {key: value}
    tree: dict[str, Any] = value
    return tree


def at(values: Any, path: tuple[str, ...], default: Any = None) -> Any:
    """Return what stands at `path`, or the default where nothing does."""
    for key in path:
        if not isinstance(values, Mapping) or key not in values:
            return default
        values = values[key]
    return values


def without_nothing(values: Values) -> dict[str, Any]:
    """Return the values without empty texts, lists and mappings at their top."""
    return {key: value for key, value in values.items() if value not in ("", [], {})}
