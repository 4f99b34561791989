"""A secret, and what is left of it when it is encoded.

Not a test: what the tests of this level share.
"""

import base64
import json
from collections.abc import Iterable
from pathlib import Path


def found_in(content: bytes, *secrets: str) -> list[str]:
    """Return those secrets that stand somewhere: as they are, between the quotes of JSON,
    or in base64, as Kubernetes and registries encode them.
    """
    return [secret for secret in secrets if any(each in content for each in _forms(secret))]


def leaks(files: Iterable[Path], *secrets: str) -> list[str]:
    """Return the names of files that have one of the secrets in them."""
    return [path.name for path in files if found_in(path.read_bytes(), *secrets)]


def _forms(secret: str) -> list[bytes]:
    # Pulumi writes resources as JSON, and what is JSON itself is quoted once more by that.
    once = json.dumps(secret, ensure_ascii=False)[1:-1]
    twice = json.dumps(once, ensure_ascii=False)[1:-1]
    return [*(each.encode() for each in (secret, once, twice)), base64.b64encode(secret.encode())]
