"""Custom resource definitions that the stack owns."""

import pulumi
from pulumi_kubernetes.apiextensions.v1 import CustomResourceDefinition

from plugin.creating import creating
from plugin.failures.causes import OF_AN_OBJECT
from plugin.failures.hooks import failure_hooks
from plugin.kubernetes_provider.provider import crd_provider
from plugin.module.locals import Locals
from plugin.module.vars import CRDS_HOOK_NAME


def managed_crds(
    locals_: Locals, after: list[pulumi.Input[pulumi.Resource]]
) -> list[pulumi.Resource]:
    """Register the definitions, by a provider that takes over what is there already.

    Args:
        locals_: the definitions, and the cluster.
        after: what they depend on.

    Returns:
        The definitions, for the release to depend on.

    Raises:
        ResourceError: Pulumi's SDK refuses one of them.
    """
    if not locals_.crds:
        return []
    with creating("custom resource definitions"):
        options = pulumi.ResourceOptions(
            provider=crd_provider(locals_.cluster_access),
            depends_on=after,
            retain_on_delete=locals_.keeps_crds,
            hooks=failure_hooks(CRDS_HOOK_NAME, OF_AN_OBJECT),
        )
        return [
            CustomResourceDefinition(
                crd["metadata"]["name"], metadata=crd["metadata"], spec=crd["spec"], opts=options
            )
            for crd in locals_.crds
        ]
