"""Kubeconfigs of this module's own making: their user runs a command to sign in."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from plugin.module.vars import EXEC_API_VERSION


class _QuotingDumper(yaml.SafeDumper):
    """Quotes every text: Go's YAML takes `1e3` and `y`, which Python's leaves bare, for no text."""


_QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@dataclass(frozen=True, slots=True, repr=False)
class ExecPlugin:
    """The command that signs in to the cluster. Not in `repr`, since keys stand in it.

    Attributes:
        environment: names and values, beside those of the process. An empty
            value hides what the variable holds there.
        api_version: client-go refuses an answer in another than this one.
        takes_cluster: whether the command is told which cluster it is for.
    """

    command: str
    arguments: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()
    api_version: str = EXEC_API_VERSION
    takes_cluster: bool = False


class Cluster(NamedTuple):
    """A cluster and how to trust it.

    Attributes:
        name: that it is called by in the kubeconfig.
        endpoint: host, host:port or either behind `https://`.
        ca_data: its authority's certificate, PEM in base64.
    """

    name: str
    endpoint: str
    ca_data: str


def exec_kubeconfig(cluster: Cluster, plugin: ExecPlugin) -> str:
    """Return the text of a kubeconfig in which `plugin` signs in to `cluster`."""
    server = {
        "server": f"https://{cluster.endpoint.removeprefix('https://')}",
        "certificate-authority-data": cluster.ca_data,
    }
    context = {"cluster": cluster.name, "user": "kube-user"}
    kubeconfig = {
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "kube-context",
        "contexts": [{"name": "kube-context", "context": context}],
        "clusters": [{"name": cluster.name, "cluster": server}],
        "users": [{"name": "kube-user", "user": {"exec": _exec(plugin)}}],
    }
    return yaml.dump(kubeconfig, Dumper=_QuotingDumper, sort_keys=False)


def _exec(plugin: ExecPlugin) -> dict[str, Any]:
    """Pulumi has no terminal to ask at, so no plugin may."""
    given: dict[str, Any] = {
        "apiVersion": plugin.api_version,
        "interactiveMode": "Never",
        "command": plugin.command,
        "args": list(plugin.arguments),
        "env": [{"name": name, "value": value} for name, value in plugin.environment],
        "provideClusterInfo": plugin.takes_cluster,
    }
    return {name: value for name, value in given.items() if value}
