"""Namespace, backup resources, Helm release and outputs, in this order."""

from typing import Any

import pulumi
from pulumi_kubernetes.core.v1 import Namespace
from pulumi_kubernetes.helm.v3 import Release, RepositoryOptsArgs
from pulumi_kubernetes.meta.v1 import ObjectMetaArgs

from plugin.creating import creating
from plugin.existing_secrets import ExistingSecrets
from plugin.module.backup_config import After, create_backup_resources, read_what_has_to_exist
from plugin.module.locals import Locals
from plugin.module.vars import (
    HELM_CHART_NAME,
    HELM_CHART_REPOSITORY,
    HELM_CHART_VERSION,
    HELM_TIMEOUT_SECONDS,
    RELEASE_IGNORED_CHANGES,
    RELEASE_NAME,
)


def postgres_operator(locals_: Locals, provider: pulumi.ProviderResource) -> None:
    """Register everything that `locals_` describes and export the outputs.

    Raises:
        ResourceError: Pulumi's SDK refuses one of the resources.
    """
    existing = ExistingSecrets(provider)
    after: After = (
        read_what_has_to_exist(locals_, locals_.backup, provider, existing)
        if locals_.backup
        else []
    )
    namespace = _namespace(locals_, provider, after) if locals_.creates_namespace else None
    if namespace:
        after = [*after, namespace]
    if locals_.backup:
        after = [create_backup_resources(locals_, locals_.backup, provider, existing, after)]
    _release(
        locals_,
        existing.inputs(locals_.helm_values),
        pulumi.ResourceOptions(
            provider=provider,
            parent=namespace,
            depends_on=after,
            ignore_changes=list(RELEASE_IGNORED_CHANGES),
        ),
    )
    for output, value in locals_.outputs.ListFields():
        pulumi.export(output.name, value)


def _namespace(locals_: Locals, provider: pulumi.ProviderResource, after: After) -> Namespace:
    with creating("namespace"):
        return Namespace(
            locals_.namespace,
            metadata=ObjectMetaArgs(name=locals_.namespace, labels=dict(locals_.labels)),
            opts=pulumi.ResourceOptions(provider=provider, depends_on=after),
        )


def _release(locals_: Locals, values: dict[str, Any], options: pulumi.ResourceOptions) -> None:
    with creating("helm release"):
        Release(
            RELEASE_NAME,
            name=RELEASE_NAME,
            namespace=locals_.namespace,
            chart=HELM_CHART_NAME,
            version=HELM_CHART_VERSION,
            repository_opts=RepositoryOptsArgs(repo=HELM_CHART_REPOSITORY),
            create_namespace=False,
            atomic=False,
            cleanup_on_fail=True,
            wait_for_jobs=True,
            timeout=HELM_TIMEOUT_SECONDS,
            values=values,
            opts=options,
        )
