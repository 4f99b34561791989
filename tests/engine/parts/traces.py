"""A secret, and what is left of it when it is encoded.

Not a test: what the tests of this level share.
"""

import base64
import json
from collections.abc import Iterable
from pathlib import Path

_LONG_ENOUGH = 16
"""Of a line to be a secret by itself."""


def found_in(content: bytes, *secrets: str) -> list[str]:
    """Return those secrets of which a line stands somewhere: as it is, between the quotes of
    JSON, or in base64, as Kubernetes and registries encode them.
    """
    return [secret for secret in secrets if any(each in content for each in _forms(secret))]


def leaks(files: Iterable[Path], *secrets: str) -> list[str]:
    """Return the names of files that have one of the secrets in them."""
    return [path.name for path in files if found_in(path.read_bytes(), *secrets)]


def _forms(secret: str) -> set[bytes]:
    """Each line by itself: a key of several is handed to WAL-G as one, and printed indented."""
    lines = [line.strip() for line in secret.splitlines() if len(line.strip()) >= _LONG_ENOUGH]
    texts = {form for text in (secret, *lines) for form in _in_json(text)}
    encoded = {base64.b64encode(text.encode()) for text in (secret, *lines)}
    return {*(text.encode() for text in texts), *encoded}


def _in_json(text: str) -> set[str]:
    """What is JSON itself is quoted once more by Pulumi, and Go writes `<` and others by number."""
    once = json.dumps(text, ensure_ascii=False)[1:-1]
    twice = json.dumps(once, ensure_ascii=False)[1:-1]
    by_number = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&"})
    return {text, once, twice, once.translate(by_number)}
