"""How Kubernetes makes a pod's environment of what stands in its spec.

Not a test: the rules of the kubelet, as its documentation of `$(VAR_NAME)` in
`env` has them.
"""

import re
from collections.abc import Mapping

from cells import Pod

_TOKEN = re.compile(r"\$\$|\$\(([^)]*)\)")

OPERATOR = {
    "SCOPE": "orders",
    "PGROOT": "/home/postgres/pgdata/pgroot",
    "POD_IP": "127.0.0.1",
    "POD_NAMESPACE": "analytics",
    "PGUSER_SUPERUSER": "postgres",
    "PGVERSION": "15",
    "KUBERNETES_LABELS": '{"application": "spilo"}',
    "DCS_ENABLE_KUBERNETES_API": "true",
}
"""Of what the operator puts first, that which matters here."""

CLONE = OPERATOR | {
    "SCOPE": "restored",
    "CLONE_SCOPE": "orders",
    "CLONE_WAL_BUCKET_SCOPE_SUFFIX": "",
    "CLONE_METHOD": "CLONE_WITH_WALE",
    "CLONE_TARGET_TIME": "2026-01-31T12:00:00+00:00",
    "CLONE_WAL_BUCKET_SCOPE_PREFIX": "",
}
"""The same for a clone of `orders`, as a manifest with a timestamp declares it."""


def environment(first: Mapping[str, str], pod: Pod) -> dict[str, str]:
    """Return the variables of a pod: the operator's, the Secret's, the ConfigMap's.

    The first of a name wins. What comes from a Secret is not expanded; all else
    is, by what stands before it.
    """
    given: dict[str, str] = {}
    for name, value in (*first.items(), *sorted(pod.secret.items())):
        given.setdefault(name, value)
    for name, value in sorted(pod.environment.items()):
        given.setdefault(name, expanded(value, given))
    return given


def expanded(value: str, given: Mapping[str, str]) -> str:
    def replaced(found: re.Match[str]) -> str:
        return "$" if found[0] == "$$" else given.get(found[1], found[0])

    return _TOKEN.sub(replaced, value)
