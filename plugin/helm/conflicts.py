"""The user's values against those that the module sets or relies on."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.contract import Spec
from plugin.helm.promises import Path, promises, remedy
from plugin.helm.tree import Values, at

_OWN_VARIABLES = frozenset(
    {
        "CONFIG_MAP_NAME",
        "CONTROLLER_ID",
        "POSTGRES_OPERATOR_CONFIGURATION_OBJECT",
        "WATCHED_NAMESPACE",
    }
)
_OWN_LABELS = frozenset({"app.kubernetes.io/name", "app.kubernetes.io/instance"})
_OVERRIDE = ", or set helm.override: true to have it your way"


def conflicts(given: Values, own: Values, spec: Spec) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each of the user's values that is in the way.

    A list may hold more than the module's own.

    Args:
        given: the user's.
        own: the module's.
        spec: says which of the chart's own values have to stay.
    """
    for path in _differing(given, own, ()):
        yield path, f"is set by the module: {remedy(path)}{_OVERRIDE}"
    yield from _in_the_pod(given)
    for promise in promises(spec):
        found = at(given, promise.path, promise.value)
        if not same(found, promise.value) and at(own, promise.path) is None:
            yield promise.path, f"has to stay as it is: {promise.remedy}{_OVERRIDE}"


def _in_the_pod(given: Values) -> Iterator[tuple[Path, str]]:
    """What the chart itself sets on the operator's pod would stand there twice."""
    environment, labels = given.get("extraEnvs"), given.get("podLabels")
    for index, entry in enumerate(environment if isinstance(environment, list) else []):
        if isinstance(entry, Mapping) and entry.get("name") in _OWN_VARIABLES:
            yield (f"extraEnvs[{index}]",), f"is set by the chart: leave it out{_OVERRIDE}"
    for key in labels if isinstance(labels, Mapping) else ():
        if key in _OWN_LABELS:
            yield ("podLabels", key), f"is set by the chart: leave it out{_OVERRIDE}"


def _differing(given: Values, own: Values, path: Path) -> Iterator[Path]:
    for key, value in given.items():
        if key not in own:
            continue
        if isinstance(value, Mapping) and isinstance(own[key], Mapping):
            yield from _differing(value, own[key], (*path, key))
        elif not _holds(value, own[key]):
            yield (*path, key)


def _holds(given: Any, own: Any) -> bool:
    if isinstance(given, list) and isinstance(own, list):
        return all(any(same(item, other) for other in given) for item in own)
    return same(given, own)


def same(given: Any, own: Any) -> bool:
    """Whether both are the same to YAML, where 1 is not true."""
    return bool(given == own) and isinstance(given, bool) == isinstance(own, bool)
