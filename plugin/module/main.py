"""The module's entry point."""

from plugin.creating import creating
from plugin.kubernetes_provider.provider import kubernetes_provider
from plugin.module.locals import Locals
from plugin.module.postgres_operator import postgres_operator


def resources(locals_: Locals) -> None:
    """Register the provider, and by it the operator with all that belongs to it.

    Raises:
        ResourceError: Pulumi's SDK refuses one of the resources.
    """
    with creating("kubernetes provider"):
        provider = kubernetes_provider(locals_.cluster_access)
    postgres_operator(locals_, provider)
