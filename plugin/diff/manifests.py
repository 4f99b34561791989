"""Two manifests against each other, without a cluster."""

from collections.abc import Mapping
from typing import Final

from plugin.contract import MANAGED
from plugin.diff.comparable import comparables
from plugin.diff.definitions import LEFT_TO_HELM, definitions, without_definitions
from plugin.diff.difference import Differences, object_differences
from plugin.effects.state import States
from plugin.errors import DiffError
from plugin.render.helm import find_helm
from plugin.render.rendering import Rendering, render
from plugin.render.shown import revealed, withheld
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

_UNKNOWN: Final = (
    "what stands in a Secret of the cluster is not compared: without the cluster it is not known",
)


def manifest_differences(
    before: Document, after: Document, settings: Settings, configuration: Mapping[str, str]
) -> tuple[Differences, Rendering]:
    """Return what differs between what two hand-offs deploy, and what the later one deploys.

    Args:
        before: a stack input, or a manifest alone.
        after: another.
        settings: what stands beside both.
        configuration: Pulumi configuration by full key, which counts for both.

    Raises:
        PluginError: one of them is refused, or cannot be rendered.
    """
    wanted = read(after, settings.overlays).stack_input.target
    require_helm()
    old, new = render(before, configuration), render(after, configuration)
    states = States(comparables(old.objects), comparables(new.objects))
    notes = _UNKNOWN if any(map(_is_unknown, (old, new))) else ()
    if wanted.spec.crds != MANAGED:
        if definitions(states.before) != definitions(states.after):
            notes = (*notes, LEFT_TO_HELM)
        states = States(without_definitions(states.before), without_definitions(states.after))
    found = tuple(object_differences(states))
    return Differences(before.origin, after.origin, found, notes=notes), new


def _is_unknown(rendering: Rendering) -> bool:
    return any(withheld(revealed(rendering.objects)))


def require_helm() -> None:
    """Raise DiffError without Helm: most changes are to the chart's objects, and by them it
    is known what the others do.
    """
    if not find_helm():
        raise DiffError(
            "helm is not on PATH: without the chart's objects nobody can say what a change does;"
            " see https://helm.sh/docs/intro/install/"
        )
