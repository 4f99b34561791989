"""Inputs as they are shown: sorted, each secret as `[secret]`."""

from collections.abc import Iterator
from typing import Any

from plugin.preview.marked import marked
from plugin.preview.registration import SecretInput

MASK = "[secret]"


def masked(value: Any) -> Any:
    """Return `value` with every text within a secret masked and its keys sorted, and so what
    is a secret by its name.

    The wire keeps no order of keys.
    """
    return _masked(marked(value))


def _masked(value: Any) -> Any:
    if isinstance(value, SecretInput):
        return _mask(value.value)
    if isinstance(value, dict):
        return {key: _masked(item) for key, item in sorted(value.items())}
    if isinstance(value, list):
        return [_masked(item) for item in value]
    return value


def _mask(secret: Any) -> Any:
    if isinstance(secret, dict):
        return {key: _mask(item) for key, item in sorted(secret.items())}
    return MASK


def secret_paths(value: Any, path: str = "") -> Iterator[str]:
    """Yield the path of each input within `value` that is marked as a secret."""
    if isinstance(value, SecretInput):
        yield path
    elif isinstance(value, dict):
        for key, item in sorted(value.items()):
            yield from secret_paths(item, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from secret_paths(item, f"{path}[{index}]")
