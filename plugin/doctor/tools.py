"""What has to be on this machine."""

import shutil
from collections.abc import Iterator

from plugin.doctor.check import Check, Group, Status
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.kubernetes_provider.commands import how_to_install

_PULUMI = "pulumi"


def tools(access: ClusterAccess) -> Iterator[Check]:
    """Yield whether the Pulumi CLI and the command that signs in to the cluster are on PATH.

    Args:
        access: leads to the cluster, by such a command or without one.
    """
    yield _pulumi()
    if access.exec_command:
        yield _exec_command(access.exec_command)


def _pulumi() -> Check:
    if shutil.which(_PULUMI):
        return Check(Group.TOOLS, "Pulumi CLI", Status.OK, "is on PATH")
    return Check(
        Group.TOOLS,
        "Pulumi CLI",
        Status.WARNING,
        "pulumi is not on PATH of this machine",
        "install it where the deployment runs, see https://www.pulumi.com/docs/install/",
    )


def _exec_command(command: str) -> Check:
    name = "command that signs in"
    if not shutil.which(command):
        return Check(Group.TOOLS, name, Status.FAILED, how_to_install(command))
    return Check(Group.TOOLS, name, Status.OK, "is on PATH")
