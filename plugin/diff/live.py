"""A manifest against the cluster that it would be deployed to."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from kubernetes.client import ApiException
from urllib3.exceptions import HTTPError

from plugin.cluster.connect import Cluster, NoApiError, connected
from plugin.cluster.unreachable import unreachable
from plugin.contract import MANAGED
from plugin.diff.api_words import said
from plugin.diff.cluster_reads import ClusterReads
from plugin.diff.cluster_state import ClusterState
from plugin.diff.comparable import comparables
from plugin.diff.definitions import LEFT_TO_HELM, without_definitions
from plugin.diff.difference import Differences, object_differences
from plugin.diff.helm_manifest import deployed_objects
from plugin.diff.manifests import require_helm
from plugin.effects.state import States
from plugin.errors import DiffError
from plugin.kubernetes_provider.cluster_access import ClusterAccess, cluster_access
from plugin.labels import labels
from plugin.render.rendering import Rendering, render
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

_AWAY = "or compare without a cluster, by --against or --against-revision"


def live_differences(
    handoff: Document, settings: Settings, configuration: Mapping[str, str]
) -> tuple[Differences, Rendering]:
    """Return what a deployment would change in its cluster, by dry runs, and what it deploys.

    Args:
        handoff: a stack input, or a manifest alone.
        settings: what stands beside it.
        configuration: Pulumi configuration by full key.

    Raises:
        PluginError: the hand-off is refused, or cannot be rendered, or the cluster cannot be
            asked.
    """
    stack_input = read(handoff, settings.overlays).stack_input
    require_helm()
    target = stack_input.target
    access = cluster_access(stack_input, settings.ambient)
    with _sentences(access), ExitStack() as stack:
        cluster = _connect(stack, access)
        reads = ClusterReads(cluster)
        rendering = render(
            handoff, configuration, kube_version=_kube_version(cluster), cluster=reads
        )
        namespace, _, release = rendering.release.partition("/")
        wanted = comparables(rendering.objects)
        deployed = comparables(deployed_objects(cluster, namespace, release))
        left_to_helm = bool(deployed) and target.spec.crds != MANAGED
        state = ClusterState(
            cluster,
            wanted=without_definitions(wanted) if left_to_helm else wanted,
            deployed=deployed,
            labels=labels(target.metadata, settings.label_domain).own,
        )
        before, after = state.before(), state.after()
    found = Differences(
        before="the cluster",
        after=handoff.origin,
        objects=tuple(object_differences(States(before, after))),
        refused=tuple(state.refused),
        notes=(*reads.notes, *state.notes, *([LEFT_TO_HELM] if left_to_helm else [])),
    )
    return found, rendering


def _connect(stack: ExitStack, access: ClusterAccess) -> Cluster:
    try:
        return stack.enter_context(connected(access))
    except Exception as error:  # noqa: BLE001 - anything may be wrong with a kubeconfig
        raise _away(error, access) from None


def _kube_version(cluster: Cluster) -> str:
    version = cluster.get("/version").get("gitVersion")
    if not isinstance(version, str):
        raise NoApiError
    return version.removeprefix("v").partition("+")[0]


@contextmanager
def _sentences(access: ClusterAccess) -> Iterator[None]:
    """Turn what a cluster, or the way to it, refuses into a sentence, without the words of
    others, which may quote a kubeconfig.
    """
    try:
        yield
    except ApiException as error:
        if not error.status:
            raise _away(error, access) from None
        raise DiffError(f"the cluster refuses: {said(error)}") from None
    except NoApiError:
        message = f"what answers is no Kubernetes API: see that the kubeconfig names one, {_AWAY}"
        raise DiffError(message) from None
    except (HTTPError, OSError) as error:
        raise _away(error, access) from None


def _away(error: Exception, access: ClusterAccess) -> DiffError:
    sentence, remedy = unreachable(error, access)
    return DiffError(f"{sentence}: {remedy}, {_AWAY}")
