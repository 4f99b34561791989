"""What every test starts from: an environment without a hand-off or a cluster, nothing
kept of what was asked before, a certificate, and how long hypothesis may look, in CI always
at the same examples.
"""

import base64
import gc
import os
import signal
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from plugin.module.vars import (
    KUBE_CONTEXT_VARIABLE,
    STACK_INPUT_FILE_VARIABLES,
    STACK_INPUT_TEXT_VARIABLE,
)

# A shell's background jobs ignore it, and what they start does, too, of which tests want to see
# what Ctrl-C does.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Here, since pytest takes them from no deeper folder.
pytest_plugins = ["proof", "pytester", "real_cluster"]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        STACK_INPUT_TEXT_VARIABLE,
        *STACK_INPUT_FILE_VARIABLES,
        KUBE_CONTEXT_VARIABLE,
        # The Kubernetes SDK takes it into the provider's inputs.
        "KUBECONFIG",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def caches() -> Sequence[Callable[[], None]]:
    """What clears the cache of each function of ours that has one."""
    found = (each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper))
    return [each.cache_clear for each in found if str(each.__module__).startswith("plugin.")]


@pytest.fixture(autouse=True)
def nothing_kept(caches: Sequence[Callable[[], None]]) -> None:
    """Also of what was asked while tests were collected: mutmut changes functions after that."""
    for clear in caches:
        clear()


@pytest.fixture(scope="session")
def authority() -> str:
    """Certificate of a cluster's authority, PEM in base64."""
    pem = Path(__file__).parent / "cluster_access/authority.pem"
    return base64.b64encode(pem.read_bytes()).decode()


settings.register_profile(
    "project",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=100,
)
settings.load_profile("project")
