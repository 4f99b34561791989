"""The Secrets and the ConfigMap that databases are backed up with."""

import pulumi
from pulumi_kubernetes.core.v1 import ConfigMap, Secret
from pulumi_kubernetes.meta.v1 import ObjectMetaArgs

from plugin.backup.delivery import Backup
from plugin.creating import creating
from plugin.existing_secrets import ExistingSecrets
from plugin.failures.causes import OF_AN_OBJECT
from plugin.failures.hooks import failure_hooks
from plugin.module.locals import Locals
from plugin.module.vars import BACKUP_HOOK_NAME, DATABASE_NAMESPACE_READ
from plugin.reading import read_namespace

After = list[pulumi.Input[pulumi.Resource]]
"""What is waited for."""


def read_what_has_to_exist(
    locals_: Locals,
    backup: Backup,
    provider: pulumi.ProviderResource,
    existing: ExistingSecrets,
) -> After:
    """Read the namespaces that databases run in, and the Secrets that hold keys.

    Everything else depends on them: one that is missing fails the deployment
    before anything is changed. The operator's own namespace is not among them.
    """
    options = pulumi.ResourceOptions(provider=provider)
    namespaces = [
        read_namespace(DATABASE_NAMESPACE_READ.format(namespace=name), name, options)
        for name in backup.database_namespaces
        if name != locals_.namespace
    ]
    secrets = [existing.read(wanted) for wanted in backup.existing_secrets]
    return [*namespaces, *secrets]


def create_backup_resources(
    locals_: Locals,
    backup: Backup,
    provider: pulumi.ProviderResource,
    existing: ExistingSecrets,
    namespace: pulumi.Resource,
) -> ConfigMap:
    """Register the Secrets, then the ConfigMap that depends on them.

    Args:
        locals_: the operator's namespace, and labels of all.
        backup: names and contents of all.
        provider: creates all.
        existing: the Secrets that keys are read from.
        namespace: the operator's, which the Secrets depend on.

    Returns:
        The ConfigMap, for the release to depend on.

    Raises:
        ResourceError: Pulumi's SDK refuses one of them.
    """
    options = pulumi.ResourceOptions(
        provider=provider, hooks=failure_hooks(BACKUP_HOOK_NAME, OF_AN_OBJECT)
    )
    with creating("backup credentials secret"):
        secrets = [
            Secret(
                secret.logical_name,
                metadata=_metadata(secret.name, secret.namespace, locals_),
                type="Opaque",
                string_data=existing.inputs(secret.data),
                opts=_after(options, [namespace]),
            )
            for secret in backup.secrets
        ]
    with creating("backup config map"):
        return ConfigMap(
            backup.config_map_name,
            metadata=_metadata(backup.config_map_name, locals_.namespace, locals_),
            data=existing.inputs(backup.config_map),
            opts=_after(options, list(secrets) or [namespace]),
        )


def _after(options: pulumi.ResourceOptions, after: After) -> pulumi.ResourceOptions:
    return pulumi.ResourceOptions.merge(options, pulumi.ResourceOptions(depends_on=after))


def _metadata(name: str, namespace: str, locals_: Locals) -> ObjectMetaArgs:
    return ObjectMetaArgs(name=name, namespace=namespace, labels=dict(locals_.labels))
