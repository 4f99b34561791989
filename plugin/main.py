"""The program: load, decode, validate, resources.

The one place that reads Pulumi's configuration.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pulumi

from plugin.chart.archive import Chart
from plugin.chart.obtain import obtain
from plugin.helm.check_values import check_values
from plugin.kubernetes_provider.cluster_access import AmbientCluster, ClusterAccess
from plugin.kubernetes_provider.commands import how_to_install
from plugin.labels import checked_label_domain
from plugin.module.locals import Locals, initialize_locals
from plugin.module.main import resources
from plugin.module.vars import (
    CONFIG_NAMESPACE,
    KUBE_CONTEXT_VARIABLE,
    KUBECONFIG_VARIABLE,
    LABEL_DOMAIN_CONFIG,
    OVERLAY_CONFIGS,
    PROVIDER_CONFIG_OVERLAY_CONFIG,
    SPEC_OVERLAY_CONFIG,
    STACK_INPUT_CONFIG,
)
from plugin.prepare import prepare
from plugin.pulumi_errors import as_run_error
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import read
from plugin.stack_input.sources import configured_document, load

Prepare = Callable[[Locals, Chart | None], None]
"""What is done before resources are registered."""


def _nothing(_locals: Locals, _chart: Chart | None) -> None:
    """A preview looks at no cluster and writes no file."""


def run() -> None:
    """Deploy the hand-off that the CLI left for this program.

    Raises:
        pulumi.RunError: with everything that a person has to know to mend it.
    """
    with as_run_error():
        deploy(configured_handoff(), prepare)


def configured_handoff() -> Document:
    """Return the hand-off from where the CLI leaves it.

    Raises:
        LoadError: there is none, or it cannot be read.
    """
    return load(pulumi.Config(CONFIG_NAMESPACE).get(STACK_INPUT_CONFIG), os.environ)


def deploy(handoff: Document, first: Prepare = _nothing) -> None:
    """Register the resources of one hand-off, once all is known to be right.

    Raises:
        PluginError: the hand-off, the configuration or a resource is refused.
    """
    configuration = pulumi.Config(CONFIG_NAMESPACE)
    found = read(handoff, _overlays(configuration))
    spec = found.stack_input.target.spec
    chart = obtain(spec, found.places)
    locals_ = initialize_locals(
        found.stack_input,
        AmbientCluster(
            kubeconfig=os.environ.get(KUBECONFIG_VARIABLE, ""),
            context=os.environ.get(KUBE_CONTEXT_VARIABLE, ""),
        ),
        checked_label_domain(configuration.get(LABEL_DOMAIN_CONFIG)),
        chart,
    )
    check_values(spec, locals_.own_values, chart, found.places)
    for warning in (*locals_.warnings, *_missing_command(locals_.cluster_access)):
        pulumi.log.warn(warning)
    first(locals_, chart)
    resources(locals_)


def _overlays(configuration: pulumi.Config) -> Overlays:
    texts = {key: configuration.get(key) for key in OVERLAY_CONFIGS}
    documents = {key: configured_document(key, text) for key, text in texts.items() if text}
    return Overlays(
        spec=documents.get(SPEC_OVERLAY_CONFIG),
        provider_config=documents.get(PROVIDER_CONFIG_OVERLAY_CONFIG),
    )


def _missing_command(access: ClusterAccess) -> Iterator[str]:
    """Yield that the command which signs in to the cluster is not on this machine."""
    if access.exec_command and not shutil.which(access.exec_command):
        yield how_to_install(access.exec_command)
