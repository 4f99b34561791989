"""From a hand-off to the objects, by the one program."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from plugin.chart.obtain import obtain
from plugin.kubernetes_object import Object
from plugin.main import deploy
from plugin.module.vars import RENDER_KUBE_VERSION
from plugin.preview.marked import marked
from plugin.preview.program import preview
from plugin.preview.registration import RELEASE_TYPE, Deployment, Registration
from plugin.preview.wire import UNKNOWN_INPUT
from plugin.render.chart import KeptChart
from plugin.render.helm import Templating, find_helm, template
from plugin.render.order import ordered
from plugin.render.shown import revealed, withheld
from plugin.stack_input.document import Document

_NO_HELM = (
    "helm is not on PATH: the chart's objects are left out, and with them the operator itself;"
    " see https://helm.sh/docs/intro/install/"
)
_UNKNOWN = (
    f"{UNKNOWN_INPUT} stands for what comes from a Secret in the cluster: fill it in, or deploy"
    " by Pulumi"
)


@dataclass(frozen=True, slots=True)
class Rendering:
    """The objects of a deployment.

    Attributes:
        release: `<namespace>/<name>` of the Helm release, which names the deployment.
        objects: plain Kubernetes objects as they are to be applied, in this order: custom
            resource definitions, namespace, Secrets, configuration, workloads. What opens
            something is a `SecretInput`; what only the cluster knows is the text
            `UNKNOWN_INPUT`.
        is_whole: whether the chart's objects are among them, for which Helm is needed.
        notes: what is left out, or not as in a deployment by Pulumi; a sentence each.
        messages: what the program logged, as (severity, text).
    """

    release: str
    objects: tuple[Object, ...]
    is_whole: bool
    notes: tuple[str, ...]
    messages: tuple[tuple[str, str], ...]


def render(
    handoff: Document,
    configuration: Mapping[str, str],
    *,
    kube_version: str = RENDER_KUBE_VERSION,
    cluster: Mapping[str, Any] = MappingProxyType({}),
) -> Rendering:
    """Return every object that a hand-off deploys, once all of it is known to be right.

    The chart is obtained as the spec says, by the network where it says so, and templated
    by the `helm` on PATH. Without Helm its objects are left out, with a note. No cluster is
    contacted. The same input gives the same objects.

    Args:
        handoff: a stack input, or a manifest alone.
        configuration: Pulumi configuration by full key, `<namespace>:<key>`.
        kube_version: the version of Kubernetes that the chart is told, as `1.33.0`.
        cluster: properties by id of the Secrets and namespaces that exist and are known.

    Raises:
        PluginError: the hand-off, the configuration or the chart is refused, or Helm fails.
    """
    helm = find_helm()
    kept = KeptChart()
    deployment = preview(
        lambda: deploy(handoff, obtain_chart=kept if helm else obtain), configuration, cluster
    )
    (release,) = (found for found in deployment.resources if found.type == RELEASE_TYPE)
    objects = [found.inputs for found in deployment.resources if found.is_object]
    if helm and kept.chart:
        templated = template(helm, kept.chart.content, _templating(release, kube_version))
        objects += map(marked, templated)
    return Rendering(
        release=f"{release.inputs['namespace']}/{release.inputs['name']}",
        objects=ordered(objects),
        is_whole=helm is not None,
        notes=tuple(_notes(deployment, helm, objects)),
        messages=tuple(deployment.messages),
    )


def _templating(release: Registration, kube_version: str) -> Templating:
    inputs = release.inputs
    return Templating(
        release=inputs["name"],
        namespace=inputs["namespace"],
        values=inputs["values"],
        crds=not inputs.get("skipCrds"),
        kube_version=kube_version,
    )


def _notes(deployment: Deployment, helm: str | None, objects: list[Object]) -> Iterator[str]:
    if not helm:
        yield _NO_HELM
    for found in deployment.resources:
        if found.is_read:
            kind = found.type.rpartition(":")[2]
            yield f"the {kind} {found.options['id']} has to exist: it is read, and not rendered"
    if any(withheld(revealed(objects))):
        yield _UNKNOWN
