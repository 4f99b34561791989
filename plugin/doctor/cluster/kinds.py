"""Which kinds of objects a chart has, by its templates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugin.chart.chart import Chart
from plugin.helm.tree import at, merged

_TOKEN = re.compile(
    r"\{\{-?\s*(?P<opens>if|range|with|define|block)\b\s*(?P<guard>.*?)\s*-?\}\}"
    r"|\{\{-?\s*(?P<ends>end)\s*-?\}\}"
    r'|^apiVersion:\s*"?(?P<version>[\w./-]+)"?\s*$'
    r"|^kind:\s*(?P<kind>\w+)\s*$",
    re.MULTILINE,
)
_VALUE = re.compile(r"\.Values\.([\w.]+)")
_EQUAL = re.compile(r'eq \.Values\.([\w.]+) "([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """A kind of objects, as objects name it."""

    api_version: str
    name: str


def chart_kinds(chart: Chart, values: Mapping[str, Any]) -> frozenset[Kind]:
    """Return the kinds that a release of a chart has.

    Args:
        chart: whose templates name the version of an object before its kind.
        values: of the release. Where one of them alone is what a template is guarded
            by, it is looked at; any other guard counts as open.
    """
    return frozenset(_kinds(chart.templates, merged(chart.values, values)))


def _kinds(templates: str, values: Mapping[str, Any]) -> Iterator[Kind]:
    guards: list[bool] = []
    version = ""
    for token in _TOKEN.finditer(templates):
        if token["opens"]:
            guards.append(token["opens"] != "if" or _is_open(token["guard"], values))
        elif token["ends"] and guards:
            guards.pop()
        elif token["version"]:
            version = token["version"]
        elif token["kind"] and version and all(guards):
            yield Kind(version, token["kind"])


def _is_open(guard: str, values: Mapping[str, Any]) -> bool:
    if found := _VALUE.fullmatch(guard):
        return bool(_value(values, found[1]))
    if found := _EQUAL.fullmatch(guard):
        return bool(_value(values, found[1]) == found[2])
    return True


def _value(values: Mapping[str, Any], path: str) -> Any:
    return at(values, tuple(path.split(".")))
