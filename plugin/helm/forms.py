"""Which form a value of the chart has to have, whatever stands in it."""

from collections.abc import Iterator, Mapping

from plugin.helm.promises import Path
from plugin.helm.sections import SECTIONS
from plugin.helm.tree import Values

_MAPPINGS = frozenset(SECTIONS) | {
    "affinity", "controllerID", "image", "nodeSelector", "podAnnotations", "podLabels",
    "podPriorityClassName", "podServiceAccount", "rbac", "readinessProbe", "resources",
    "securityContext", "serviceAccount",
}  # fmt: skip
_LISTS = frozenset({"extraArgs", "extraEnvs", "imagePullSecrets", "tolerations"})


def wrong_forms(given: Values) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each of the user's values that the chart cannot read."""
    for key, value in given.items():
        if key in _MAPPINGS and not isinstance(value, Mapping):
            yield (key,), "must be a mapping"
        if key in _LISTS and not isinstance(value, list):
            yield (key,), "must be a list"
