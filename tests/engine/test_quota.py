"""A namespace whose quota is full."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from api import Api
from history import releases
from manifests import Manifests
from objects import namespace, operator_is_ready
from processes import wait_until
from r2 import backup
from release import Helm
from stack import MakeStack

NAME = "crowded"
IMPATIENT = {"timeoutSeconds": 10}


@contextmanager
def full(api: Api, counted: str) -> Iterator[None]:
    """Let no more of something into the namespace, until the end of the block."""
    quota = {
        "apiVersion": "v1",
        "kind": "ResourceQuota",
        "metadata": {"name": "full", "namespace": NAME},
        "spec": {"hard": {counted: "0"}},
    }
    api.apply(quota)
    try:
        wait_until(lambda: "hard" in api.get(quota).get("status", {}), "the quota counts")
        yield
    finally:
        api.delete(quota)


@pytest.mark.usefixtures("no_definitions")
def test_with_more_room_the_next_deployment_goes_on(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    api.apply(namespace(NAME))
    stack = new_stack(NAME)
    wanted: dict[str, Any] = {
        "createNamespace": False,
        "backupConfig": backup("example-secret-key"),
    }
    stack.hand_over(manifests.manifest(NAME, helm=IMPATIENT, **wanted))
    for counted in ("secrets", "count/deployments.apps"):
        with full(api, counted):
            said = stack.fails("up")
        assert "exceeded quota: full" in said
        assert "a quota is full, as the message says: see `kubectl describe resourcequota`" in said
    with full(api, "pods"):
        said = stack.fails("up")
        # Not refused but never there, so the reason stands where the advice leads to.
        assert f"kubectl get events -n {NAME}" in said
        events = api.items("v1", NAME, "events")
        assert any("exceeded quota: full" in each["message"] for each in events)

    stack.hand_over(manifests.manifest(NAME, **wanted))
    stack.up()
    assert operator_is_ready(api, NAME)
    assert releases(helm) == [f"{NAME}/postgres-operator"]
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")
