"""The user's values against the keys that a chart knows."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plugin.chart.chart import Chart
from plugin.helm.promises import Path
from plugin.helm.sections import SECTIONS
from plugin.helm.tree import Values

_REFERENCE = re.compile(r"\.Values\.([A-Za-z0-9_.]+)")
_WHOLE = re.compile(r"toYaml\s+\.Values\.([A-Za-z0-9_]+)")
_MAX_STEPS = 8
_CONFIGURATION = "operatorconfigurations.acid.zalan.do"
_PLACES = frozenset(SECTIONS.values())


def unknown_keys(given: Values, chart: Chart) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each key that the chart would pass over.

    Known is what its values.yaml has, what its templates ask for, and, in a
    section of the operator's configuration, what the definition of that resource
    has. What a template hands on whole, as `nodeSelector`, is not looked into.
    """
    yield from _unknown(given, _known(chart), ())


def _known(chart: Chart) -> dict[str, Any]:
    """Return a tree of known keys; None stands for a value with any keys in it."""
    known: dict[str, Any] = {key: _keys(value) for key, value in chart.values.items()}
    for reference in _REFERENCE.findall(chart.templates):
        _add(known, reference.split(".")[:_MAX_STEPS])
    for key in _WHOLE.findall(chart.templates):
        if key not in SECTIONS:
            known[key] = None
    for section, path in SECTIONS.items():
        known[section] = {**(known.get(section) or {}), **_properties(chart, path)}
    return known


def _keys(value: Any) -> dict[str, Any] | None:
    """Return the keys within one of the chart's own values."""
    if not isinstance(value, Mapping) or not value:
        return None
    return {key: _keys(item) for key, item in value.items()}


def _add(known: dict[str, Any], path: list[str]) -> None:
    first, *rest = path
    if not rest:
        known.setdefault(first, None)
    elif known.get(first, {}) is not None:
        _add(known.setdefault(first, {}), rest)


def _properties(chart: Chart, path: Path) -> dict[str, Any]:
    for crd in chart.crds:
        if crd["metadata"]["name"] == _CONFIGURATION:
            known = _schema_keys(_schema(crd, path)) or {}
            return {key: below for key, below in known.items() if (*path, key) not in _PLACES}
    return {}


def _schema(crd: Mapping[str, Any], path: Path) -> Any:
    try:
        schema = crd["spec"]["versions"][0]["schema"]["openAPIV3Schema"]
        for step in ("configuration", *path):
            schema = schema["properties"][step]
    except (LookupError, TypeError):
        return None
    return schema


def _schema_keys(schema: Any) -> dict[str, Any] | None:
    properties = schema.get("properties") if isinstance(schema, Mapping) else None
    return {key: _schema_keys(below) for key, below in properties.items()} if properties else None


def _unknown(given: Values, known: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    for key, value in given.items():
        if key not in known:
            yield (*path, key), _message(key, known)
        elif known[key] is not None and isinstance(value, Mapping):
            yield from _unknown(value, known[key], (*path, key))


def _message(key: str, known: Collection[str]) -> str:
    # What is right needs no guess.
    import difflib  # noqa: PLC0415

    close = difflib.get_close_matches(key, known)
    remedy = f"did you mean {close[0]}?" if close else f"it knows {', '.join(sorted(known))}"
    return f"is unknown to the chart: {remedy}"
