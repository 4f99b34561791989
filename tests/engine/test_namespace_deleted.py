"""A namespace that somebody deletes."""

import pytest
import yaml
from api import Api, Object
from at_work import at_work
from history import releases, statuses
from manifests import Manifests
from objects import RELEASE, namespace, operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack

NOWHERE = {"nodeSelector": {"example.com/room": "none"}}

pytestmark = pytest.mark.usefixtures("no_definitions")


def held(namespace: str, **metadata: list[str]) -> Object:
    found = {"name": "held", "namespace": namespace, **metadata}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": found}


@pytest.mark.parametrize("creates", [True, False], ids=["created", "existing"])
def test_one_that_is_held_by_a_finalizer(
    creates: bool,  # noqa: FBT001 - a parameter of the test
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
) -> None:
    name = "ending"
    stack = new_stack(name)
    api.apply(namespace(name))
    api.apply(held(name, finalizers=["example.com/held"]))
    api.delete(namespace(name))
    stack.hand_over(manifests.manifest(name, createNamespace=creates))
    for command in ("preview", "up"):
        said = stack.fails(command)
        assert f"the namespace {name} is being deleted: wait until it is gone" in said
        assert f"kubectl get namespace {name} -o yaml" in said
    assert stack.objects() == []
    api.apply(held(name))
    wait_until(lambda: not api.exists(namespace(name)), "the namespace is gone")
    if not creates:
        api.apply(namespace(name))
    stack.up()
    assert operator_is_ready(api, name)


def test_while_the_operator_is_waited_for(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "deleted"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, scheduling=NOWHERE))
    with at_work(stack) as deployment:
        wait_until(lambda: statuses(helm, name) == ["pending-install"], "Helm waits")
        api.delete(namespace(name))
        succeeded, said = deployment.end()
    assert not succeeded
    wait_until(lambda: not api.exists(namespace(name)), "the namespace is gone")
    stack.hand_over(manifests.manifest(name))
    for each in (said, stack.fails("up")):
        assert "was deleted behind Pulumi's back" in each
        assert "run `pulumi refresh` and deploy again" in each
    stack.refresh()
    stack.up()
    assert operator_is_ready(api, name)
    assert releases(helm) == [f"{name}/{RELEASE}"]
    stack.preview("--expect-no-changes")


def test_what_is_left_of_a_release_that_went_with_it(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    gone, name = "gone-with-it", "heir"
    first = new_stack(gone)
    first.hand_over(manifests.manifest(gone))
    first.up()
    objects = yaml.safe_load_all(helm.run("get", "manifest", RELEASE, "-n", gone))
    api.delete(namespace(gone))
    wait_until(lambda: not api.exists(namespace(gone)), "the namespace is gone")
    first.refresh()

    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    said = stack.fails("up")
    of_the_release = f"-l app.kubernetes.io/instance={RELEASE}"
    kinds = "clusterroles,clusterrolebindings,priorityclasses"
    assert f"`kubectl delete {kinds} {of_the_release}`" in said
    left = [each for each in objects if each and api.exists(each)]
    assert {each["kind"] for each in left} == {"ClusterRole", "ClusterRoleBinding", "PriorityClass"}
    labels = {each["metadata"]["labels"]["app.kubernetes.io/instance"] for each in left}
    assert labels == {RELEASE}
    for each in left:
        api.delete(each)
    stack.up()
    assert operator_is_ready(api, name)
