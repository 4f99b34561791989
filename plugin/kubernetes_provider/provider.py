"""The provider resources that every other resource is created by."""

from typing import Any

import pulumi
from pulumi_kubernetes import Provider

from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.module.vars import CRD_PROVIDER_NAME, PROVIDER_NAME


def kubernetes_provider(access: ClusterAccess) -> Provider:
    """Register the provider for the cluster that `access` leads to.

    Without the two mutable settings an edit of a ConfigMap or a Secret deletes
    the old object before the new one exists, under databases that read it.
    """
    return Provider(
        PROVIDER_NAME,
        enable_server_side_apply=True,
        enable_config_map_mutable=True,
        enable_secret_mutable=True,
        **_where(access),
    )


def crd_provider(access: ClusterAccess) -> Provider:
    """Register the provider of custom resource definitions, for the same cluster.

    It takes over definitions that Helm, the operator or a person has left there.
    No other object is to be taken over unasked, so it creates nothing else.
    """
    return Provider(
        CRD_PROVIDER_NAME,
        enable_server_side_apply=True,
        upsert_existing_objects=True,
        enable_patch_force=True,
        **_where(access),
    )


def _where(access: ClusterAccess) -> dict[str, Any]:
    where: dict[str, Any] = {}
    if access.kubeconfig:
        where["kubeconfig"] = pulumi.Output.secret(access.kubeconfig.reveal())
    if access.context:
        where["context"] = access.context
    return where
