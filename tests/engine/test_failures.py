"""A release that fails: what is told, and that what is told helps."""

from advised import helm_command
from api import Api
from history import leave_pending, statuses
from manifests import Manifests
from objects import operator, operator_is_ready
from release import Helm
from stack import MakeStack

NOWHERE = {"nodeSelector": {"example.com/room": "none"}}
IMPATIENT = {"timeoutSeconds": 5}


def test_a_first_installation_that_does_not_become_ready(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "stuck"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, helm=IMPATIENT, scheduling=NOWHERE))
    said = stack.fails("up")
    assert f"the Helm release {name}/postgres-operator is failed" in said
    assert "not ready within 5 seconds" in said
    assert f"kubectl get events -n {name}" in said

    stack.hand_over(manifests.manifest(name))
    previewed = stack.preview()
    assert f"the Helm release {name}/postgres-operator is failed at revision 1" in previewed
    stack.up()
    assert operator_is_ready(api, name)
    stack.preview("--expect-no-changes")


def test_a_first_installation_that_is_taken_back(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "taken-back"
    stack = new_stack(name)
    atomic = {**IMPATIENT, "atomic": True}
    stack.hand_over(manifests.manifest(name, helm=atomic, scheduling=NOWHERE))
    said = stack.fails("up")
    assert f"the Helm release {name}/postgres-operator failed and Helm has removed it again" in said
    assert f"kubectl get events -n {name}" in said
    assert statuses(helm, name) == []
    assert not api.exists(operator(name))
    assert [each for each in stack.resources() if "Release" in each["type"]] == []

    stack.hand_over(manifests.manifest(name, helm={**atomic, "timeoutSeconds": 60}))
    stack.up()
    assert operator_is_ready(api, name)


def test_an_upgrade_that_is_taken_back(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "upgraded"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    atomic = {**IMPATIENT, "atomic": True}
    stack.hand_over(manifests.manifest(name, helm=atomic, scheduling=NOWHERE))
    said = stack.fails("up")
    assert f"{name}/postgres-operator failed and Helm has gone back to the revision before" in said
    assert operator_is_ready(api, name)
    assert statuses(helm, name)[-1] == "deployed"


def test_a_release_that_was_left_pending(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "pending"
    stack = new_stack(name)
    for size in ({}, {"size": "production"}):
        stack.hand_over(manifests.manifest(name, container=size))
        stack.up()
    leave_pending(api, name, 2)
    before = api.get(operator(name))

    stack.hand_over(
        manifests.manifest(name, container={"size": "production"}, helm={"timeoutSeconds": 60})
    )
    for command in ("preview", "up"):
        said = stack.fails(command)
        assert f"{name}/postgres-operator is pending-upgrade at revision 2" in said
    assert api.get(operator(name)) == before
    assert statuses(helm, name) == ["superseded", "pending-upgrade"]

    helm.run(*helm_command(said))
    stack.up()
    assert statuses(helm, name)[-1] == "deployed"
    assert operator_is_ready(api, name)
    resources = api.get(operator(name))["spec"]["template"]["spec"]["containers"][0]["resources"]
    assert resources["limits"] == {"cpu": "2", "memory": "2Gi"}
    stack.preview("--expect-no-changes")
