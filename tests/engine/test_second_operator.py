"""Two stacks in one cluster."""

import pytest
from api import Api
from changes import STACK
from manifests import Manifests
from objects import definition_names, namespace, operator, operator_is_ready
from stack import MakeStack, Stack


@pytest.fixture
def first(new_stack: MakeStack, manifests: Manifests) -> Stack:
    """An operator of all namespaces."""
    stack = new_stack("first")
    stack.hand_over(manifests.manifest("first"))
    stack.up()
    return stack


@pytest.mark.usefixtures("first")
def test_one_that_watches_everything_too_is_refused(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    second = new_stack("second")
    second.hand_over(manifests.manifest("second"))
    for command in ("preview", "up"):
        said = second.fails(command)
        assert (
            "the Postgres Operator first/postgres-operator has the name that this one would have"
            in said
        )
        assert "spec.watched_namespaces" in said
    assert not api.exists(namespace("second"))
    assert {each["type"] for each in second.resources()} <= {STACK}


def test_one_that_watches_a_namespace_is_none_of_the_first_ones_business(
    first: Stack, new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    before = api.get(operator("first"))
    beside = new_stack("beside")
    beside.hand_over(manifests.manifest("beside", watchedNamespaces=["analytics"]))
    beside.up()
    names = [each["outputs"]["name"] for each in beside.resources() if "Release" in each["type"]]
    assert [operator_is_ready(api, "beside", name) for name in names] == [True]
    beside.preview("--expect-no-changes")

    beside.destroy()
    assert not api.exists(namespace("beside"))
    assert api.get(operator("first"))["spec"] == before["spec"]
    assert operator_is_ready(api, "first")
    assert len(definition_names(api)) == 3
    first.preview("--expect-no-changes")
    first.refresh("--expect-no-changes")
