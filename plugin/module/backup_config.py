"""The Secret and the ConfigMap that databases are backed up with."""

import pulumi
from pulumi_kubernetes.core.v1 import ConfigMap, Secret
from pulumi_kubernetes.meta.v1 import ObjectMetaArgs

from plugin.backup_environment import Environment
from plugin.creating import creating
from plugin.module.locals import Backup, Locals


def create_backup_resources(
    locals_: Locals, backup: Backup, provider: pulumi.ProviderResource, after: list[pulumi.Resource]
) -> ConfigMap:
    """Register the Secret, then the ConfigMap that depends on it.

    Args:
        locals_: namespace and labels of both.
        backup: names and contents of both.
        provider: creates both.
        after: what the Secret depends on.

    Returns:
        The ConfigMap, for the release to depend on.

    Raises:
        ResourceError: Pulumi's SDK refuses one of them.
    """
    with creating("backup credentials secret"):
        secret = Secret(
            backup.secret_name,
            metadata=_metadata(backup.secret_name, locals_),
            type="Opaque",
            string_data=_inputs(backup.credentials),
            opts=pulumi.ResourceOptions(provider=provider, depends_on=after),
        )
    with creating("backup config map"):
        return ConfigMap(
            backup.config_map_name,
            metadata=_metadata(backup.config_map_name, locals_),
            data=_inputs(backup.environment),
            opts=pulumi.ResourceOptions(provider=provider, depends_on=[secret]),
        )


def _metadata(name: str, locals_: Locals) -> ObjectMetaArgs:
    return ObjectMetaArgs(name=name, namespace=locals_.namespace, labels=dict(locals_.labels))


def _inputs(variables: Environment) -> dict[str, pulumi.Input[str]]:
    """Turn what opens something into Pulumi secrets, the rest into plain inputs."""
    return {
        name: value if isinstance(value, str) else pulumi.Output.secret(value.reveal())
        for name, value in variables.items()
    }
