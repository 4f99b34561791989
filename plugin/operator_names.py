"""What the operator, and what belongs to it, is called."""

import hashlib
from typing import NamedTuple

from plugin.contract import Spec
from plugin.module.vars import POD_SERVICE_ACCOUNT, RELEASE_NAME, RELEASE_NAME_LENGTH

_HASH_LENGTH = 8


class OperatorNames(NamedTuple):
    """Names that two operators in one cluster must not share.

    Attributes:
        release: of the Helm release. The chart names its objects after it, those
            of the whole cluster, as its ClusterRole, among them.
        pod_service_account: of the service account of database pods, and of the
            ClusterRole that it is bound to.
    """

    release: str
    pod_service_account: str


def operator_names(spec: Spec) -> OperatorNames:
    """Return the names: the seed's, or after the one namespace that is watched."""
    return OperatorNames(*(_name(base, spec) for base in (RELEASE_NAME, POD_SERVICE_ACCOUNT)))


def _name(base: str, spec: Spec) -> str:
    name = "-".join((base, *spec.watched_namespaces))
    if len(name) <= RELEASE_NAME_LENGTH:
        return name
    kept = name[: RELEASE_NAME_LENGTH - _HASH_LENGTH - 1].rstrip("-")
    return f"{kept}-{hashlib.sha256(name.encode()).hexdigest()[:_HASH_LENGTH]}"
