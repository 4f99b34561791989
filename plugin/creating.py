"""Which resource it was that failed."""

from collections.abc import Iterator
from contextlib import contextmanager

from plugin.errors import ResourceError


@contextmanager
def creating(what: str) -> Iterator[None]:
    """Name the resource in whatever goes wrong while it is put together.

    What the engine or the cluster refuses later, the engine reports itself, by
    the resource's URN.

    Raises:
        ResourceError: `failed to create <what>: <reason>`.
    """
    try:
        yield
    except Exception as error:
        message = f"failed to create {what}: {error}"
        raise ResourceError(message) from error
