"""A secret is found in whatever form programs leave it, so that the engine's tests would see it."""

import base64
import json

import pytest
from traces import found_in

KEY = "-----BEGIN EXAMPLE-----\n\nZXhhbXBsZS1vZi1hLWtleQ==\n=abcd\n-----END EXAMPLE-----\n"
QUOTED = '{"private_key": "a\\nb"}'


@pytest.mark.parametrize(
    ("secret", "content"),
    [
        ("example-key", "an example-key here"),
        ("example-key", base64.b64encode(b"example-key").decode()),
        (KEY, json.dumps(KEY)),
        (KEY, KEY.strip().replace("\n", "\\n")),
        (KEY, json.dumps(KEY.strip().replace("\n", "\\n"))),
        (KEY, "\n".join(f"   + {line}" for line in KEY.splitlines())),
        (KEY, base64.b64encode(KEY.encode()).decode()),
        (QUOTED, json.dumps(QUOTED)),
        (QUOTED, json.dumps(json.dumps(QUOTED))),
        ("a<b>&c", '"a\\u003cb\\u003e\\u0026c"'),
    ],
)
def test_it_is_found(secret: str, content: str) -> None:
    assert found_in(content.encode(), "another", secret) == [secret]


@pytest.mark.parametrize("content", ["", "=abcd", "an example", "[secret]", "\n\n"])
def test_nothing_else_is(content: str) -> None:
    assert found_in(content.encode(), "example-key", KEY) == []
