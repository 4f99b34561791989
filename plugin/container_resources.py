"""CPU and memory of the operator's container, with the defaults filled in."""

from dataclasses import dataclass

from plugin.contract import ContainerResources
from plugin.module.vars import (
    DEFAULT_CPU_LIMIT,
    DEFAULT_CPU_REQUEST,
    DEFAULT_MEMORY_LIMIT,
    DEFAULT_MEMORY_REQUEST,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A Kubernetes quantity, and whether it is the default."""

    quantity: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class OperatorResources:
    """What the operator's container requests, and what it is limited to."""

    cpu_request: Amount
    memory_request: Amount
    cpu_limit: Amount
    memory_limit: Amount


def container_resources(given: ContainerResources) -> OperatorResources:
    """Return the resources with the default for whatever part is not given."""
    return OperatorResources(
        cpu_request=_amount(given.requests.cpu, DEFAULT_CPU_REQUEST),
        memory_request=_amount(given.requests.memory, DEFAULT_MEMORY_REQUEST),
        cpu_limit=_amount(given.limits.cpu, DEFAULT_CPU_LIMIT),
        memory_limit=_amount(given.limits.memory, DEFAULT_MEMORY_LIMIT),
    )


def _amount(given: str, default: str) -> Amount:
    return Amount(given or default, is_default=not given)
