"""A client of the cluster that Pulumi's provider will deploy to."""

import os
from pathlib import Path
from typing import Any

import httpx2
import yaml
from lightkube import Client, ConfigError, KubeConfig

from plugin.kubernetes_provider.cluster_access import ClusterAccess

_TIMEOUT_SECONDS = 5


def connect(access: ClusterAccess) -> Client:
    """Return a client for the cluster that `access` leads to, by the provider's rules.

    Raises:
        ConfigError: no cluster is named, or the kubeconfig is not understood.
    """
    config = _config(access.kubeconfig.reveal() if access.kubeconfig else "")
    try:
        chosen = config.get(access.context)
    except KeyError:
        raise ConfigError("the context names a cluster or user that is missing") from None
    return Client(config=chosen, timeout=httpx2.Timeout(_TIMEOUT_SECONDS))


def _config(kubeconfig: str) -> KubeConfig:
    """Read a text, or a path; of several paths kubectl would merge the files."""
    if not kubeconfig:
        return KubeConfig.from_env()
    try:
        given: Any = yaml.load(kubeconfig, yaml.CSafeLoader)
        if isinstance(given, dict):
            return KubeConfig.from_dict(given)
        paths = [path for path in kubeconfig.split(os.pathsep) if Path(path).is_file()]
        if len(paths) > 1:
            raise ConfigError("KUBECONFIG names several files, which are not merged here")
        return KubeConfig.from_file(paths[0] if paths else kubeconfig)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError):
        raise ConfigError("the kubeconfig is not understood") from None
