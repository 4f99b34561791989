"""Keys of Google service accounts."""

import base64
import binascii
import json
import re
from collections.abc import Iterator

_PEM = re.compile(
    r"\s*-----BEGIN ((?:RSA )?PRIVATE KEY)-----\r?\n([A-Za-z0-9+/=\s]+)\n-----END \1-----\s*"
)
_MAX_LENGTH = 65536


def service_account_key_problems(text: str) -> Iterator[str]:
    """Yield what is wrong with the JSON file that Google gives out for a service account."""
    private_key = _private_key(text)
    if private_key is None:
        yield "is no key of a Google service account: hand over the JSON file's whole text"
    elif not _is_pem(private_key):
        yield (
            r"holds a private_key that is no PEM: hand over the JSON file's text as it is, in which"
            r" its lines end with \n and not with \\n"
        )


def _private_key(text: str) -> str | None:
    """Return the part of a service account's key that signs, None for any other text."""
    if len(text) > _MAX_LENGTH:
        return None
    try:
        key = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(key, dict) or key.get("type") != "service_account":
        return None
    texts = [key.get(name) for name in ("private_key", "client_email")]
    return texts[0] if all(text and isinstance(text, str) for text in texts) else None


def _is_pem(private_key: str) -> bool:
    """Whether a text is one whole block, with line breaks around its base64."""
    found = _PEM.fullmatch(private_key)
    try:
        return bool(found and base64.b64decode("".join(found[2].split()), validate=True))
    except binascii.Error:
        return False
