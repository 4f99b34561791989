"""What every test starts from: an environment without a hand-off or a cluster, a
certificate, and how long hypothesis may look, in CI always at the same examples.
"""

import base64
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from plugin.module.vars import (
    KUBE_CONTEXT_VARIABLE,
    STACK_INPUT_FILE_VARIABLES,
    STACK_INPUT_TEXT_VARIABLE,
)

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
