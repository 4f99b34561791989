"""What stands beside the hand-off: the Pulumi configuration and the environment."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.labels import checked_label_domain
from plugin.module.vars import (
    KUBE_CONTEXT_VARIABLE,
    KUBECONFIG_VARIABLE,
    LABEL_DOMAIN_CONFIG,
    OVERLAY_CONFIGS,
    PROVIDER_CONFIG_OVERLAY_CONFIG,
    SPEC_OVERLAY_CONFIG,
)
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.sources import configured_document


class Settings(NamedTuple):
    """Settings of one deployment.

    Attributes:
        overlays: what is laid over the hand-off.
        label_domain: domain of the label keys, or None for the seed's bare ones.
        ambient: the cluster where the hand-off names none.
    """

    overlays: Overlays
    label_domain: str | None
    ambient: AmbientCluster


def settings(configured: Callable[[str], str | None], environment: Mapping[str, str]) -> Settings:
    """Return the settings of a deployment.

    Args:
        configured: the Pulumi configuration: gives the value of a key without its namespace.
        environment: the process's environment.

    Raises:
        InvalidStackInputError: the label domain is none.
    """
    texts = {key: configured(key) for key in OVERLAY_CONFIGS}
    documents = {key: configured_document(key, text) for key, text in texts.items() if text}
    return Settings(
        overlays=Overlays(
            spec=documents.get(SPEC_OVERLAY_CONFIG),
            provider_config=documents.get(PROVIDER_CONFIG_OVERLAY_CONFIG),
        ),
        label_domain=checked_label_domain(configured(LABEL_DOMAIN_CONFIG)),
        ambient=AmbientCluster(
            kubeconfig=environment.get(KUBECONFIG_VARIABLE, ""),
            context=environment.get(KUBE_CONTEXT_VARIABLE, ""),
        ),
    )
