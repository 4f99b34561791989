"""Objects as they are written: what is withheld stands where no API server takes it.

A file that was written masked can so be applied by mistake, and no key is overwritten by
a mask: the object is refused, since a list stands where a text belongs.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugin.kubernetes_yaml import Withheld
from plugin.preview.registration import SecretInput
from plugin.preview.wire import UNKNOWN_INPUT

_SECRET = Withheld("secret")
_UNKNOWN = Withheld(UNKNOWN_INPUT.strip("[]"))

Show = Callable[[Any], Any]
"""Turns objects into such as can be written."""


def masked(value: Any) -> Any:
    """Return objects with `[secret]` for each text that opens something, and `[known after
    deployment]` for each that only the cluster knows.
    """
    return _shown(value, _mask)


def revealed(value: Any) -> Any:
    """Return objects with every secret, and `[known after deployment]` for each text that
    only the cluster knows.
    """
    return _shown(value, revealed)


def _shown(value: Any, secret: Show) -> Any:
    match value:
        case SecretInput():
            return secret(value.value)
        case Mapping():
            return {key: _shown(item, secret) for key, item in value.items()}
        case list() | tuple():
            return [_shown(item, secret) for item in value]
        case str() if value == UNKNOWN_INPUT:
            return _UNKNOWN
        case _:
            return value


def _mask(secret: Any) -> Any:
    if isinstance(secret, Mapping):
        return {key: _mask(item) for key, item in secret.items()}
    return _SECRET


def holds_secret(value: Any) -> bool:
    """Return whether something in an object opens something."""
    match value:
        case SecretInput():
            return True
        case Mapping():
            return any(map(holds_secret, value.values()))
        case list():
            return any(map(holds_secret, value))
        case _:
            return False


def withheld(value: Any) -> Iterator[Withheld]:
    """Yield what is withheld in objects that are to be written."""
    match value:
        case Withheld():
            yield value
        case Mapping():
            for item in value.values():
                yield from withheld(item)
        case list():
            for item in value:
                yield from withheld(item)
