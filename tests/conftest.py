"""What every test starts from: an environment without a hand-off or a cluster."""

import pytest

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
