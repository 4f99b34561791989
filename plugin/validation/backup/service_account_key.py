"""Keys of Google service accounts."""

import json
from collections.abc import Iterator

_TEXTS = ("client_email", "private_key")
_MAX_LENGTH = 65536


def service_account_key_problems(text: str) -> Iterator[str]:
    """Yield what is wrong with the JSON file that Google gives out for a service account."""
    if not _is_service_account_key(text):
        yield "is no key of a Google service account: hand over the JSON file's whole text"


def _is_service_account_key(text: str) -> bool:
    if len(text) > _MAX_LENGTH:
        return False
    try:
        key = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(key, dict) and (
        key.get("type") == "service_account"
        and all(isinstance(key.get(name), str) and key[name] for name in _TEXTS)
    )
