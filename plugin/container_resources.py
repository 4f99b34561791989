"""CPU and memory of the operator's container, with the defaults filled in."""

from functools import partial
from typing import NamedTuple

from plugin.contract import PRODUCTION, SIZE_UNSPECIFIED, Container
from plugin.module.vars import (
    DEFAULT_CPU_LIMIT,
    DEFAULT_CPU_REQUEST,
    DEFAULT_MEMORY_LIMIT,
    DEFAULT_MEMORY_REQUEST,
    PRODUCTION_CPU_LIMIT,
    PRODUCTION_CPU_REQUEST,
    PRODUCTION_MEMORY_LIMIT,
    PRODUCTION_MEMORY_REQUEST,
)


class Amount(NamedTuple):
    """A Kubernetes quantity, and whether it is the default."""

    quantity: str
    is_default: bool


class OperatorResources(NamedTuple):
    """What the operator's container requests, and what it is limited to."""

    cpu_request: Amount
    memory_request: Amount
    cpu_limit: Amount
    memory_limit: Amount


_default = partial(Amount, is_default=True)

_SIZES = {
    SIZE_UNSPECIFIED: OperatorResources(
        cpu_request=_default(DEFAULT_CPU_REQUEST),
        memory_request=_default(DEFAULT_MEMORY_REQUEST),
        cpu_limit=_default(DEFAULT_CPU_LIMIT),
        memory_limit=_default(DEFAULT_MEMORY_LIMIT),
    ),
    PRODUCTION: OperatorResources(
        cpu_request=_default(PRODUCTION_CPU_REQUEST),
        memory_request=_default(PRODUCTION_MEMORY_REQUEST),
        cpu_limit=_default(PRODUCTION_CPU_LIMIT),
        memory_limit=_default(PRODUCTION_MEMORY_LIMIT),
    ),
}
_UNKNOWN_SIZE = _SIZES[SIZE_UNSPECIFIED]
"""For a number that the contract does not know, which its rule reports."""


def container_resources(container: Container) -> OperatorResources:
    """Return the resources, those of the named size for whatever part is not given."""
    given, size = container.resources, _SIZES.get(container.size, _UNKNOWN_SIZE)
    return OperatorResources(
        cpu_request=_amount(given.requests.cpu, size.cpu_request),
        memory_request=_amount(given.requests.memory, size.memory_request),
        cpu_limit=_amount(given.limits.cpu, size.cpu_limit),
        memory_limit=_amount(given.limits.memory, size.memory_limit),
    )


def _amount(given: str, default: Amount) -> Amount:
    return Amount(given, is_default=False) if given else default
