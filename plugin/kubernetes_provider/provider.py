"""The provider resource that every other resource is created by."""

from typing import Any

import pulumi
from pulumi_kubernetes import Provider

from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.module.vars import PROVIDER_NAME


def kubernetes_provider(access: ClusterAccess) -> Provider:
    """Register the provider for the cluster that `access` leads to.

    Without the two mutable settings an edit of a ConfigMap or a Secret deletes
    the old object before the new one exists, under databases that read it.
    """
    where: dict[str, Any] = {}
    if access.kubeconfig:
        where["kubeconfig"] = pulumi.Output.secret(access.kubeconfig.reveal())
    if access.context:
        where["context"] = access.context
    return Provider(
        PROVIDER_NAME,
        enable_server_side_apply=True,
        enable_config_map_mutable=True,
        enable_secret_mutable=True,
        **where,
    )
