"""What every test starts from: an environment without a hand-off or a cluster, and
how long hypothesis may look, in CI always at the same examples.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from plugin.module.vars import (
    KUBE_CONTEXT_VARIABLE,
    STACK_INPUT_FILE_VARIABLES,
    STACK_INPUT_TEXT_VARIABLE,
)


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


settings.register_profile(
    "project",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=100,
)
settings.load_profile("project")
