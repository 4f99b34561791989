"""Why a cluster cannot be asked, without the words of others, which may quote a kubeconfig."""

import ssl
from http import HTTPStatus
from os import pathsep
from pathlib import Path
from typing import NamedTuple

from kubernetes.client import ApiException
from kubernetes.config import KUBE_CONFIG_DEFAULT_LOCATION, ConfigException
from urllib3.exceptions import HTTPError, MaxRetryError, SSLError

from plugin.cluster.connect import NoApiError
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.module.vars import KUBE_CONTEXT_VARIABLE, KUBECONFIG_VARIABLE

_NAMES_NONE = "see that the kubeconfig names an API server"
_MAX_PATH = 4096


class Unreachable(NamedTuple):
    """What is wrong, and what would be right."""

    sentence: str
    remedy: str


def unreachable(error: Exception, access: ClusterAccess) -> Unreachable:
    """Return why a cluster cannot be asked.

    Args:
        error: of the client of its API, or of reading the kubeconfig.
        access: by which it was tried.
    """
    reason = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(error, ApiException) and error.status:
        return _refused(error.status)
    if isinstance(error, NoApiError):
        return Unreachable("what answers is no Kubernetes API", _NAMES_NONE)
    if isinstance(reason, ssl.SSLError | SSLError):
        return Unreachable(
            "the API server's certificate is not that of the kubeconfig's authority",
            "correct certificate-authority-data of the kubeconfig, or cluster_ca_data",
        )
    if isinstance(reason, HTTPError | OSError | TimeoutError) and not isinstance(
        error, FileNotFoundError
    ):
        return Unreachable(
            "the cluster cannot be reached, or does not answer in time, by"
            f" {_context(access)} of {_kubeconfig(access)}",
            "see that the kubeconfig's server is right and this machine's network leads there",
        )
    if isinstance(error, ConfigException | FileNotFoundError) and _is_missing(access):
        return Unreachable(
            f"there is no file for {_kubeconfig(access)}",
            f"set {KUBECONFIG_VARIABLE}, or correct provider_config",
        )
    return Unreachable(
        f"{_context(access)} of {_kubeconfig(access)} cannot be used: it, or the cluster or user"
        " that it names, is missing or wrong",
        f"see that kubectl works with it; set {KUBE_CONTEXT_VARIABLE} or {KUBECONFIG_VARIABLE}, or"
        " correct provider_config",
    )


def _refused(status: int) -> Unreachable:
    if status == HTTPStatus.UNAUTHORIZED:
        return Unreachable(
            "the cluster does not know who asks: its answer is 401",
            "renew the kubeconfig's token or certificate, or correct provider_config",
        )
    return Unreachable(f"the cluster answers {status}", _NAMES_NONE)


def _context(access: ClusterAccess) -> str:
    return f"the context {access.context}" if access.context else "the current context"


def _kubeconfig(access: ClusterAccess) -> str:
    paths = _paths(access)
    return f"the kubeconfig {paths}" if paths else "the kubeconfig"


def _is_missing(access: ClusterAccess) -> bool:
    paths = _paths(access).split(pathsep)
    return paths != [""] and not any(Path(path).expanduser().exists() for path in paths)


def _paths(access: ClusterAccess) -> str:
    """Return where the kubeconfig is, empty where its text was given."""
    text = access.kubeconfig.reveal() if access.kubeconfig else KUBE_CONFIG_DEFAULT_LOCATION
    is_path = text.isprintable() and len(text) <= _MAX_PATH and text[:1] in ("/", "~", ".")
    return text if is_path else ""
