"""A Pulumi that was killed at work: what the next run says leads out of it."""

import pytest
from advised import helm_command
from api import Api
from at_work import at_work
from history import releases, statuses
from kept import are_the_same, placed
from manifests import Manifests
from objects import operator, operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack

# Which waits until it is killed.
NOWHERE = {"nodeSelector": {"example.com/room": "none"}}
PRODUCTION = {"size": "production"}


def test_in_a_first_installation(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "killed"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, scheduling=NOWHERE))
    with at_work(stack):
        wait_until(lambda: statuses(helm, name) == ["pending-install"], "Helm waits")

    stack.hand_over(manifests.manifest(name))
    assert "pulumi cancel" in stack.fails("up")
    stack.cancel()
    said = stack.fails("up")
    assert f"{name}/postgres-operator is pending-install at revision 1" in said
    assert "pulumi refresh" in said

    helm.run(*helm_command(said))
    stack.refresh()
    stack.up()
    assert operator_is_ready(api, name)
    assert releases(helm) == [f"{name}/postgres-operator"]
    stack.preview("--expect-no-changes")


@pytest.mark.usefixtures("no_definitions")
def test_in_an_upgrade(new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm) -> None:
    name = "killed-later"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    before = placed(api)
    uid = api.get(operator(name))["metadata"]["uid"]
    stack.hand_over(manifests.manifest(name, container=PRODUCTION, scheduling=NOWHERE))
    with at_work(stack):
        wait_until(lambda: statuses(helm, name) == ["deployed", "pending-upgrade"], "Helm waits")

    stack.hand_over(manifests.manifest(name, container=PRODUCTION))
    assert "pulumi cancel" in stack.fails("up")
    stack.cancel()
    said = stack.fails("up")
    assert f"{name}/postgres-operator is pending-upgrade at revision 2" in said

    helm.run(*helm_command(said))
    stack.up()
    assert operator_is_ready(api, name)
    deployed = api.get(operator(name))
    assert deployed["metadata"]["uid"] == uid
    pod = deployed["spec"]["template"]["spec"]
    assert pod["containers"][0]["resources"]["limits"] == {"cpu": "2", "memory": "2Gi"}
    assert "nodeSelector" not in pod
    assert are_the_same(api, before)
    assert releases(helm) == [f"{name}/postgres-operator"]
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")
