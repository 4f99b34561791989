"""Two manifests against each other, without a cluster."""

from collections.abc import Mapping

from plugin.diff.comparable import comparables
from plugin.diff.difference import Differences, object_differences
from plugin.effects.state import States
from plugin.errors import DiffError
from plugin.render.helm import find_helm
from plugin.render.rendering import Rendering, render
from plugin.stack_input.document import Document


def manifest_differences(
    before: Document, after: Document, configuration: Mapping[str, str]
) -> tuple[Differences, Rendering]:
    """Return what differs between what two hand-offs deploy, and what the later one deploys.

    Args:
        before: a stack input, or a manifest alone.
        after: another.
        configuration: Pulumi configuration by full key, which counts for both.

    Raises:
        PluginError: one of them is refused, or cannot be rendered.
    """
    require_helm()
    old, new = render(before, configuration), render(after, configuration)
    states = States(comparables(old.objects), comparables(new.objects))
    found = tuple(object_differences(states))
    return Differences(before.origin, after.origin, found), new


def require_helm() -> None:
    """Raise DiffError without Helm: most changes are to the chart's objects, and by them it
    is known what the others do.
    """
    if not find_helm():
        raise DiffError(
            "helm is not on PATH: without the chart's objects nobody can say what a change does;"
            " see https://helm.sh/docs/intro/install/"
        )
