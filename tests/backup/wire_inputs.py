"""What the program registered, as the cluster gets it.

Not a test: what tests of what is registered share.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.preview.registration import RELEASE_TYPE, Deployment, Registration, SecretInput


def plain(value: Any) -> Any:
    """Return an input as the cluster gets it, whether or not Pulumi keeps it secret."""
    if isinstance(value, SecretInput):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def release(deployment: Deployment) -> Registration:
    """Return the one Helm release."""
    (found,) = (each for each in deployment.resources if each.type == RELEASE_TYPE)
    return found


def created(deployment: Deployment, kind: str) -> Iterator[Registration]:
    """Yield what the program registered of a kind, and not what it read."""
    for found in deployment.resources:
        if found.inputs.get("kind") == kind and not found.is_read:
            yield found
