"""An API server that goes away, and comes back."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from advised import helm_command
from api import Api
from at_work import at_work
from history import releases, statuses
from kept import are_the_same, placed
from manifests import Manifests
from objects import RELEASE, operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack
from start import NODE, Cluster

ROOM = {"example.com/room": "late"}

pytestmark = pytest.mark.usefixtures("no_definitions")


@contextmanager
def room(api: Api) -> Iterator[None]:
    """Have a node be what `ROOM` asks for, until the end of the block."""
    node = {key: NODE[key] for key in ("apiVersion", "kind")}
    api.apply({**node, "metadata": {"name": "simulated", "labels": ROOM}}, "room")
    try:
        yield
    finally:
        api.apply({**node, "metadata": {"name": "simulated"}}, "room")


def test_while_the_operator_is_waited_for(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm, cluster: Cluster
) -> None:
    name = "patient"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, scheduling={"nodeSelector": ROOM}))
    with at_work(stack) as deployment:
        wait_until(lambda: statuses(helm, name) == ["pending-install"], "Helm waits")
        with cluster.without_api_server():
            pass
        with room(api):
            succeeded, said = deployment.end()
    assert succeeded, said
    assert statuses(helm, name) == ["deployed"]
    assert releases(helm) == [f"{name}/{RELEASE}"]
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")


def test_until_an_upgrade_has_ended(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm, cluster: Cluster
) -> None:
    name = "away"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    before = placed(api)
    impatient = {"timeoutSeconds": 10}
    late = {"nodeSelector": ROOM}
    stack.hand_over(manifests.manifest(name, scheduling=late, helm=impatient))
    with at_work(stack) as deployment:
        wait_until(lambda: statuses(helm, name) == ["deployed", "pending-upgrade"], "Helm waits")
        with cluster.without_api_server():
            succeeded, said = deployment.end()
    assert not succeeded
    assert "deploy again once it answers: the program then says whether Helm left" in said

    stack.hand_over(manifests.manifest(name, container={"size": "production"}))
    said = stack.fails("up")
    assert f"{name}/{RELEASE} is pending-upgrade at revision 2" in said
    helm.run(*helm_command(said))
    stack.up()
    assert operator_is_ready(api, name)
    assert are_the_same(api, before)
    assert releases(helm) == [f"{name}/{RELEASE}"]
    stack.preview("--expect-no-changes")


def test_before_anything_is_deployed(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm, cluster: Cluster
) -> None:
    name = "absent"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    with cluster.without_api_server():
        assert "the cluster cannot be looked at" in stack.preview()
        said = stack.fails("up")
    assert "the cluster's API server does not answer: deploy again once it does" in said
    assert releases(helm) == []
    stack.up()
    assert operator_is_ready(api, name)
