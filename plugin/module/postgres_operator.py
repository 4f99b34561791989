"""Namespace, backup resources, Helm release and outputs, in this order."""

from typing import Any

import pulumi
from pulumi_kubernetes.core.v1 import Namespace
from pulumi_kubernetes.helm.v3 import Release as HelmRelease
from pulumi_kubernetes.helm.v3 import RepositoryOptsArgs
from pulumi_kubernetes.meta.v1 import ObjectMetaArgs

from plugin.crds import managed_crds
from plugin.creating import creating
from plugin.existing_secrets import ExistingSecrets
from plugin.failures.hooks import failure_hooks
from plugin.failures.namespace import OF_THE_NAMESPACE
from plugin.failures.release import OF_THE_RELEASE
from plugin.helm.release import Release
from plugin.module.backup_config import After, create_backup_resources, read_what_has_to_exist
from plugin.module.locals import Locals
from plugin.module.vars import (
    NAMESPACE_HOOK_NAME,
    RELEASE_HOOK_NAME,
    RELEASE_IGNORED_CHANGES,
    RELEASE_NAME,
)
from plugin.reading import read_namespace


def postgres_operator(locals_: Locals, provider: pulumi.ProviderResource) -> None:
    """Register everything that `locals_` describes and export the outputs.

    Raises:
        ResourceError: Pulumi's SDK refuses one of the resources.
    """
    existing = ExistingSecrets(provider, locals_.pgp_reader)
    there: After = (
        read_what_has_to_exist(locals_, locals_.backup, provider, existing)
        if locals_.backup
        else []
    )
    namespace = _namespace(locals_, provider, there)
    # By the namespace alone on all that has to be there: a stack of many database
    # namespaces would else have that many dependencies for each Secret.
    after: After = [namespace]
    if locals_.backup:
        after = [create_backup_resources(locals_, locals_.backup, provider, existing, namespace)]
    crds = managed_crds(locals_, after)
    # Where the Go module of the same release has it, so that either continues the other's
    # stack; found at the other place too, and moved.
    places = (namespace, pulumi.ROOT_STACK_RESOURCE)
    parent, other = places if locals_.nests_release else places[::-1]
    _release(
        locals_.release,
        locals_.namespace,
        existing.inputs(locals_.helm_values),
        pulumi.ResourceOptions(
            provider=provider,
            parent=parent,
            aliases=[pulumi.Alias(parent=other)],
            depends_on=[*after, *crds],
            ignore_changes=list(RELEASE_IGNORED_CHANGES),
            hooks=_release_hooks(locals_),
        ),
    )
    for output, value in locals_.outputs.ListFields():
        pulumi.export(output.name, list(value) if output.is_repeated else value)


def _namespace(locals_: Locals, provider: pulumi.ProviderResource, after: After) -> Namespace:
    """Register the namespace as created, or as read where it is not the stack's.

    Under the same name, so that a stack which no longer creates it lets go of it
    instead of deleting it, with every database inside.
    """
    with creating("namespace"):
        if not locals_.creates_namespace:
            options = pulumi.ResourceOptions(provider=provider, depends_on=after)
            return read_namespace(locals_.namespace, locals_.namespace, options)
        return Namespace(
            locals_.namespace,
            metadata=ObjectMetaArgs(name=locals_.namespace, labels=dict(locals_.labels)),
            opts=pulumi.ResourceOptions(
                provider=provider,
                depends_on=after,
                hooks=failure_hooks(
                    NAMESPACE_HOOK_NAME, OF_THE_NAMESPACE, namespace=locals_.namespace
                ),
            ),
        )


def _release(
    release: Release, namespace: str, values: dict[str, Any], options: pulumi.ResourceOptions
) -> None:
    with creating("helm release"):
        HelmRelease(
            RELEASE_NAME,
            name=release.name,
            namespace=namespace,
            chart=release.chart,
            version=release.version,
            repository_opts=_repository(release),
            create_namespace=False,
            atomic=release.atomic,
            cleanup_on_fail=True,
            skip_await=release.skip_await or None,
            skip_crds=release.skip_crds or None,
            wait_for_jobs=True,
            timeout=release.timeout,
            values=values,
            opts=options,
        )


def _release_hooks(locals_: Locals) -> pulumi.ResourceHookBinding | None:
    release = locals_.release
    return failure_hooks(
        RELEASE_HOOK_NAME,
        OF_THE_RELEASE,
        name=release.name,
        namespace=locals_.namespace,
        timeout=release.timeout,
    )


def _repository(release: Release) -> RepositoryOptsArgs | None:
    credentials = release.credentials
    if not release.repository and not credentials:
        return None
    return RepositoryOptsArgs(
        repo=release.repository,
        username=credentials.username if credentials else None,
        password=pulumi.Output.secret(credentials.password.reveal()) if credentials else None,
    )
