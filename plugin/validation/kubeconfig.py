"""Kubeconfigs that somebody else wrote, held against what client-go can use.

Messages show nothing of a kubeconfig but the lines where it is no YAML.
"""

import re
from collections.abc import Iterator

from plugin.errors import DecodeError, Problem
from plugin.kubernetes_provider.given_kubeconfig import (
    SECTIONS,
    contents,
    named,
    names,
    parse_kubeconfig,
    text_at,
)
from plugin.stack_input.nodes import Mapping, Sequence
from plugin.validation.certificates import are_certificates, decoded_text

_TEXT, _CONTEXT = "kube_config", "context"
"""The fields that a problem can be with."""

_SERVER = re.compile(
    r"https?://(?:[-A-Za-z0-9_.]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?(?:/[!-~]*)?"
)
_MAX_PORT = 65535

_ENCODED = (
    ("clusters", "certificate-authority-data"),
    ("users", "client-certificate-data"),
    ("users", "client-key-data"),
)
"""What client-go decodes in every entry, and refuses the whole for."""


def kubeconfig_problems(text: str, context: str) -> Iterator[tuple[str, str]]:
    """Yield field and message of everything that is wrong with a kubeconfig.

    Args:
        text: not empty.
        context: that is chosen in it; empty for its current one.
    """
    try:
        root = parse_kubeconfig(text)
    except DecodeError as error:
        yield from ((_TEXT, _unreadable(problem)) for problem in error.problems)
        return
    if not isinstance(root, Mapping):
        yield _TEXT, "is no kubeconfig: hand over the whole text of one, not its path"
        return
    shape = list(_shape(root))
    yield from ((_TEXT, problem) for problem in shape)
    if not shape:
        yield from _chosen(root, context)


def _unreadable(problem: Problem) -> str:
    line = problem.position.line if problem.position else 1
    return f"in its line {line}, {problem.message}"


def _shape(kubeconfig: Mapping) -> Iterator[str]:
    """What client-go does not read at all: another kind, a name that stands twice, no base64."""
    kind = text_at(kubeconfig, "kind"), text_at(kubeconfig, "apiVersion")
    if kind[0] not in {"", "Config"} or kind[1] not in {"", "v1"}:
        yield "is no kubeconfig: one has kind: Config and apiVersion: v1"
    for section in SECTIONS:
        if not isinstance(kubeconfig.get(section), Sequence):
            yield f"is no kubeconfig: {section} must be a list in it"
        elif len(set(names(kubeconfig, section))) < len(names(kubeconfig, section)):
            yield f"has two {section} of one name: rename or remove one"
    for section, key in _ENCODED:
        if any(
            decoded_text(text_at(entry, key)) is None for entry in contents(kubeconfig, section)
        ):
            yield f"has {key} that is not base64: encode it with `base64 -w0`"


def _chosen(kubeconfig: Mapping, context: str) -> Iterator[tuple[str, str]]:
    """What the context that is used lacks, and the cluster that it leads to."""
    current = text_at(kubeconfig, "current-context")
    chosen = named(kubeconfig, "contexts", context or current)
    if chosen is None and context:
        yield _CONTEXT, "is none of the kubeconfig's contexts: choose one of them"
    elif chosen is None and current:
        yield _TEXT, "has a current-context that is none of its contexts: choose one with context"
    elif chosen is None:
        yield _TEXT, "has no current-context: choose one of its contexts with context"
    else:
        for section in ("clusters", "users"):
            what = SECTIONS[section]
            if named(kubeconfig, section, text_at(chosen, what)) is None:
                yield _TEXT, f"lacks the {what} that its context names: add it to its {section}"
        yield from _cluster(named(kubeconfig, "clusters", text_at(chosen, "cluster")))


def _cluster(cluster: Mapping | None) -> Iterator[tuple[str, str]]:
    if cluster is None:
        return
    if not _is_server(text_at(cluster, "server")):
        yield _TEXT, "has no URL as its context's server: write it as https://203.0.113.10:6443"
    authority = decoded_text(text_at(cluster, "certificate-authority-data"))
    if authority and not are_certificates(authority):
        yield _TEXT, "has certificate-authority-data that is no certificate: copy it, PEM in base64"


def _is_server(url: str) -> bool:
    found = _SERVER.fullmatch(url)
    port = found["port"] if found else None
    return bool(found) and (port is None or 0 < int(port) <= _MAX_PORT)
