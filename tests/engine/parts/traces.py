"""A secret, and what is left of it when it is encoded.

Not a test: what the tests of this level share.
"""

import base64
from collections.abc import Iterable
from pathlib import Path


def found_in(content: bytes, *secrets: str) -> list[str]:
    """Return those secrets that stand somewhere, as they are or in base64, as Kubernetes
    and registries encode them.
    """
    return [
        secret
        for secret in secrets
        if secret.encode() in content or base64.b64encode(secret.encode()) in content
    ]


def leaks(files: Iterable[Path], *secrets: str) -> list[str]:
    """Return the names of files that have one of the secrets in them."""
    return [path.name for path in files if found_in(path.read_bytes(), *secrets)]
