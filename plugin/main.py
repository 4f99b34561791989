"""The program: load, decode, validate, resources.

The one place that reads Pulumi's configuration.
"""

import os
import shutil
from collections.abc import Iterator

import pulumi

from plugin.kubernetes_provider.cluster_access import AmbientCluster, ClusterAccess
from plugin.kubernetes_provider.commands import how_to_install
from plugin.labels import checked_label_domain
from plugin.module.locals import initialize_locals
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
from plugin.pulumi_errors import as_run_error
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import read
from plugin.stack_input.sources import configured_document, load


def run() -> None:
    """Deploy the hand-off that the CLI left for this program.

    Raises:
        pulumi.RunError: with everything that a person has to know to mend it.
    """
    with as_run_error():
        deploy(configured_handoff())


def configured_handoff() -> Document:
    """Return the hand-off from where the CLI leaves it.

    Raises:
        LoadError: there is none, or it cannot be read.
    """
    return load(pulumi.Config(CONFIG_NAMESPACE).get(STACK_INPUT_CONFIG), os.environ)


def deploy(handoff: Document) -> None:
    """Register the resources of one hand-off.

    Raises:
        PluginError: the hand-off, the configuration or a resource is refused.
    """
    configuration = pulumi.Config(CONFIG_NAMESPACE)
    locals_ = initialize_locals(
        read(handoff, _overlays(configuration)),
        AmbientCluster(
            kubeconfig=os.environ.get(KUBECONFIG_VARIABLE, ""),
            context=os.environ.get(KUBE_CONTEXT_VARIABLE, ""),
        ),
        checked_label_domain(configuration.get(LABEL_DOMAIN_CONFIG)),
    )
    for warning in (*locals_.warnings, *_missing_command(locals_.cluster_access)):
        pulumi.log.warn(warning)
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
