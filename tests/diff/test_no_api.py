"""What answers in place of a cluster's API, and what is said of its words."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from answering import KUBECONFIG, answering
from kubernetes.client import ApiException

from plugin.diff.api_words import said

COMMAND = Path(sys.executable).parent / "planton-zalando"
MANIFEST = Path(__file__).parents[2] / "hack/manifest.yaml"
Ask = Callable[[int, bytes], subprocess.CompletedProcess[str]]


@pytest.fixture
def diff(tmp_path: Path, helm_on_path: None) -> Iterator[Ask]:  # noqa: ARG001 - Helm is asked for first
    """Compares the manifest with what gives an answer."""
    with ExitStack() as stack:

        def ask(status: int, body: bytes) -> subprocess.CompletedProcess[str]:
            kubeconfig = tmp_path / "kubeconfig"
            kubeconfig.write_text(KUBECONFIG.format(stack.enter_context(answering(status, body))))
            return subprocess.run(  # noqa: S603 - our own command
                [COMMAND, "diff", MANIFEST],
                env={**os.environ, "KUBECONFIG": str(kubeconfig)},
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )

        yield ask


@pytest.mark.parametrize("body", [b"<html>sign in</html>", b"[]", b"null", b"{}", b"\xff\xfe"])
def test_what_answers_is_no_api(diff: Ask, body: bytes) -> None:
    done = diff(200, body)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("what answers is no Kubernetes API: ")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"message": "not \x1b[31m you"}'.replace(b"\x1b", b"\\u001b"), r"403 not \x1b[31m you"),
        (b"<html>not you</html>", "403 Forbidden"),
        (b"[]", "403 Forbidden"),
        (b"", "403 Forbidden"),
    ],
)
def test_what_refuses_is_quoted_where_it_is_the_api(diff: Ask, body: bytes, words: str) -> None:
    done = diff(403, body)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"the cluster refuses: {words}\n"


def test_words_without_a_body() -> None:
    assert said(ApiException(status=409, reason="Conflict")) == "409 Conflict"
