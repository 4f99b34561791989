"""What works in a kubeconfig that somebody else wrote, and not everywhere or not safely.

Messages show nothing of a kubeconfig but its keys.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath

from plugin.kubernetes_provider.given_kubeconfig import chosen, mapping_at, text_at
from plugin.stack_input.nodes import Mapping
from plugin.stack_input.scalars import BOOLEANS

_UNENCRYPTED = re.compile(r"http://(?!(?:localhost|127\.[0-9.]+|\[::1\])(?:[:/]|\Z))")
"""To another machine than this one."""

_FILES_OF_CLUSTERS = ("certificate-authority",)
_FILES_OF_USERS = ("client-certificate", "client-key", "tokenFile")
_CREDENTIALS = ("token", "tokenFile", "password", "exec", "auth-provider")
"""What client-go sends along with each request."""


def kubeconfig_warnings(text: str, context: str) -> Iterator[str]:
    """Yield what should be known of a checked kubeconfig's cluster and user.

    Args:
        text: of the kubeconfig.
        context: that is chosen in it; empty for its current one.
    """
    cluster, user = chosen(text, context)
    if _UNENCRYPTED.match(text_at(cluster, "server")) and _signs_in(user):
        yield "sends what signs in to its server unencrypted: write the server with https://"
    if BOOLEANS.get(text_at(cluster, "insecure-skip-tls-verify")):
        yield (
            "has insecure-skip-tls-verify, and so sends what signs in to whoever answers: give"
            " certificate-authority-data in its place"
        )
    for key in _relative(cluster, user):
        yield (
            f"has a relative path as {key}, which leads elsewhere in each folder that a program"
            " is started in: write it as an absolute one"
        )


def _signs_in(user: Mapping | None) -> bool:
    return user is not None and any(user.get(key) for key in _CREDENTIALS)


def _relative(cluster: Mapping | None, user: Mapping | None) -> Iterator[str]:
    """Yield the key of each path that is relative. A command without a `/` is one on PATH."""
    files = [(key, text_at(cluster, key)) for key in _FILES_OF_CLUSTERS]
    files += [(key, text_at(user, key)) for key in _FILES_OF_USERS]
    yield from (key for key, path in files if path and not PurePath(path).is_absolute())
    command = text_at(mapping_at(user, "exec"), "command")
    if "/" in command and not PurePath(command).is_absolute():
        yield "command"
