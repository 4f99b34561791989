"""Whose the namespace is, and what becomes of it."""

import pytest
from api import Api
from changes import HARMLESS, RELEASE
from manifests import Manifests
from objects import namespace, operator, operator_is_ready
from stack import MakeStack


def test_one_that_the_stack_created_is_let_go(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "released"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    before = [api.get(each)["metadata"]["uid"] for each in (namespace(name), operator(name))]

    stack.hand_over(manifests.manifest(name, createNamespace=False))
    assert set(stack.changes().values()) <= HARMLESS
    assert RELEASE not in stack.changes()
    stack.up()
    after = [api.get(each)["metadata"]["uid"] for each in (namespace(name), operator(name))]
    assert after == before
    stack.preview("--expect-no-changes")

    stack.destroy()
    assert api.exists(namespace(name))
    assert not api.exists(operator(name))


def test_one_that_is_there_already_is_used_and_stays(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "existing"
    before = api.apply(namespace(name))["metadata"]
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, createNamespace=False))
    stack.up()
    assert operator_is_ready(api, name)
    stack.preview("--expect-no-changes")

    stack.destroy()
    after = api.get(namespace(name))
    assert after["metadata"] == before
    assert after["status"]["phase"] == "Active"
    assert not api.exists(operator(name))


def test_one_that_is_there_already_is_not_created(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "foreign"
    before = api.apply(namespace(name))
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    sentence = f"the namespace {name} is in the cluster already"
    remedy = "without spec.create_namespace"
    previewed = stack.preview()
    assert sentence in previewed
    assert remedy in previewed

    said = stack.fails("up")
    assert f"{sentence}. Name it by spec.namespace, {remedy}: it is then used as it is" in said
    assert "stays when the stack is destroyed" in said
    assert api.get(namespace(name)) == before
    assert not api.exists(operator(name))

    stack.hand_over(manifests.manifest(name, createNamespace=False))
    stack.up()
    assert operator_is_ready(api, name)


@pytest.mark.parametrize("command", ["preview", "up"])
def test_one_that_is_missing(
    command: str, new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "missing"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, createNamespace=False))
    said = stack.fails(command)
    assert f"the namespace {name} is not in the cluster: create it, or set" in said
    assert not api.exists(namespace(name))
    assert stack.objects() == []
