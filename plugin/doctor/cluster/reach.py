"""Whether the cluster answers, and is new enough."""

import re
import ssl
from http import HTTPStatus

from kubernetes.client import ApiException
from kubernetes.config import ConfigException
from urllib3.exceptions import HTTPError, MaxRetryError, SSLError

from plugin.cluster.connect import Cluster, NoApiError
from plugin.doctor.check import Check, Group, Status

REACHED = "API server"
"""Name of the check."""

_APPLIES_SINCE = (1, 22)
"""The first release with server-side apply, which Pulumi's provider uses."""
_VERSION = re.compile(r"v?(\d+)\.(\d+)[\w.+-]*")


def version(cluster: Cluster) -> Check:
    """Return that the cluster answers, and in which version.

    Raises:
        Exception: it does not; `unreachable` says why.
    """
    told = str(cluster.get("/version").get("gitVersion", ""))
    # One that signs in by nothing may see the version and nothing else.
    cluster.ask(_REVIEWS, {"apiVersion": "authorization.k8s.io/v1", "kind": _REVIEW, "spec": _ANY})
    found = _VERSION.fullmatch(told)
    if found and (int(found[1]), int(found[2])) < _APPLIES_SINCE:
        return Check(
            Group.CLUSTER,
            REACHED,
            Status.FAILED,
            f"is Kubernetes {told}, which has no server-side apply",
            "upgrade the cluster to 1.22 or later",
        )
    return Check(Group.CLUSTER, REACHED, Status.OK, f"Kubernetes {told if found else 'answers'}")


_REVIEW = "SelfSubjectRulesReview"
_REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews"
_ANY = {"namespace": "default"}
_NAMES_NONE = "see that the kubeconfig names an API server"


def unreachable(error: Exception) -> Check:
    """Return why the cluster does not answer, without the words of others, which may
    quote a kubeconfig.
    """
    sentence, remedy = _why(error)
    return Check(Group.CLUSTER, REACHED, Status.FAILED, sentence, remedy)


def _why(error: Exception) -> tuple[str, str]:
    reason = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(error, ApiException) and error.status:
        return _refused(error.status)
    if isinstance(error, NoApiError):
        return "what answers is no Kubernetes API", _NAMES_NONE
    if isinstance(reason, ssl.SSLError | SSLError):
        return (
            "the API server's certificate is not that of the kubeconfig's authority",
            "correct certificate-authority-data of the kubeconfig, or cluster_ca_data",
        )
    if isinstance(reason, HTTPError | OSError | TimeoutError) and not isinstance(
        error, FileNotFoundError
    ):
        return (
            "the cluster cannot be reached, or does not answer in time",
            "see that the kubeconfig's server is right and this machine's network leads there",
        )
    if isinstance(error, ConfigException | FileNotFoundError):
        return (
            "there is no kubeconfig that can be used: it is missing, or its user or context is",
            "set KUBECONFIG, or correct provider_config",
        )
    return (
        f"the kubeconfig cannot be used ({type(error).__name__})",
        "see that kubectl works with it",
    )


def _refused(status: int) -> tuple[str, str]:
    if status == HTTPStatus.UNAUTHORIZED:
        return (
            "the cluster does not know who asks: its answer is 401",
            "renew the kubeconfig's token or certificate, or correct provider_config",
        )
    return f"the cluster answers {status}", _NAMES_NONE
