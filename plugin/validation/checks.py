"""What the proto's rules cannot say: a field checked against another one, or
by a grammar that a regular expression does not describe.

Each check yields the path and the message of what it finds.
"""

import re
from collections.abc import Iterator

from plugin.container_resources import Amount, container_resources
from plugin.contract import StackInput, Target
from plugin.operator_namespace import names_namespace
from plugin.validation.backup.problems import backup_problems
from plugin.validation.cluster_credentials import cluster_credential_problems
from plugin.validation.quantity import quantity

_RESOURCE_NAME = re.compile(
    r"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*"
)
"""A Kubernetes resource name: DNS subdomain of RFC 1123."""

_LEAST_MEMORY = 6 * 1024**2
"""In bytes. Docker starts no container with less (`docker run --memory`)."""


def checks(stack_input: StackInput) -> Iterator[tuple[str, str]]:
    """Yield path and message of everything that is wrong."""
    target = stack_input.target
    yield from cluster_credential_problems(stack_input.provider_config)
    yield from backup_problems(target)
    yield from _requests_within_limits(target)
    yield from _memory_to_start_with(target)
    yield from _name_of_backup_resources(target)
    yield from _databases_that_are_not_run(target)


def _requests_within_limits(target: Target) -> Iterator[tuple[str, str]]:
    """Kubernetes refuses a container that requests more than its limit."""
    resources = container_resources(target.spec.container)
    for name, request, limit in (
        ("cpu", resources.cpu_request, resources.cpu_limit),
        ("memory", resources.memory_request, resources.memory_limit),
    ):
        requested, limited = quantity(request.quantity), quantity(limit.quantity)
        if requested is None or limited is None or requested <= limited:
            continue
        part = "limits" if request.is_default else "requests"
        yield (
            f"target.spec.container.resources.{part}.{name}",
            f"the request of {_shown(request)} exceeds the limit of {_shown(limit)}:"
            " lower the request or raise the limit",
        )


def _memory_to_start_with(target: Target) -> Iterator[tuple[str, str]]:
    """None at all, written as 0, is no request."""
    resources = target.spec.container.resources
    for part in ("requests", "limits"):
        memory = getattr(resources, part).memory
        if 0 < (quantity(memory) or 0) < _LEAST_MEMORY:
            yield f"target.spec.container.resources.{part}.memory", _too_little(memory)


def _too_little(memory: str) -> str:
    if memory.endswith("m"):
        return f"m is a thousandth of a byte: write {memory.removesuffix('m')}Mi"
    return "is less than 6Mi, with which no container starts: write the unit too, as 256Mi"


def _shown(amount: Amount) -> str:
    return f"{amount.quantity} (the default)" if amount.is_default else amount.quantity


def _name_of_backup_resources(target: Target) -> Iterator[tuple[str, str]]:
    """With `spec.namespace`, the Secrets and the ConfigMap are named after it."""
    name, spec = target.metadata.name, target.spec
    named_after = name and names_namespace(spec) and spec.HasField("backup_config")
    if named_after and not _RESOURCE_NAME.fullmatch(name):
        yield (
            "target.metadata.name",
            "names the backup Secret and ConfigMap: use lower-case letters, digits,"
            " '-' and '.', with a letter or digit at both ends of each part",
        )


def _databases_that_are_not_run(target: Target) -> Iterator[tuple[str, str]]:
    """Keys would be handed to namespaces in which the operator does nothing."""
    watched = target.spec.watched_namespaces
    for index, namespace in enumerate(target.spec.backup_config.database_namespaces):
        if watched and namespace not in watched:
            yield (
                f"target.spec.backup_config.database_namespaces[{index}]",
                "is not watched: the operator runs the databases of watched_namespaces alone",
            )
