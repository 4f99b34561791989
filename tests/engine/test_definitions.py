"""Who owns the custom resource definitions, with a database in place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from api import Api, Object
from changes import CRD, PROVIDER, RELEASE
from database import database
from deployed import Deployed
from manifests import NEW, OLD, Manifests
from namespaces import make_namespaces
from objects import configuration, definition, definition_names, namespace
from release import Helm
from settings import UNKNOWN_TO_OLD, setting
from stack import MakeStack
from webhook import webhook

pytestmark = pytest.mark.usefixtures("no_definitions")

NAMES = ("operatorconfigurations", "postgresqls", "postgresteams")
DEFINITIONS = [f"{CRD}::{name}.acid.zalan.do" for name in NAMES]
ENDPOINTS = {"values": {"configGeneral": {"kubernetes_use_configmaps": False}}}
"""Leaders stay where they are."""


@pytest.fixture
def place_database(api: Api) -> Callable[[], Object]:
    """Place a database, once its kind is there, and return it as it is stored."""

    def place() -> Object:
        wanted = database()
        make_namespaces(api, [wanted])
        return api.apply(wanted)

    return place


def is_the_same(api: Api, before: Object) -> bool:
    after = api.get(before)
    return (after["metadata"]["uid"], after["spec"]) == (before["metadata"]["uid"], before["spec"])


def schemas(api: Api) -> list[Any]:
    return [without_default(api.get(definition(name))) for name in definition_names(api)]


def schemas_of(helm: Helm, archive: Path) -> list[Any]:
    return sorted(
        map(without_default, helm.definitions(archive)), key=lambda each: each["names"]["plural"]
    )


def without_default(found: Object) -> dict[str, Any]:
    """Without the one field that the API server adds."""
    return {key: value for key, value in found["spec"].items() if key != "conversion"}


def test_from_helm_to_the_stack_and_to_another_chart(
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
    helm: Helm,
    place_database: Callable[[], Object],
) -> None:
    name = "owned"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, OLD))
    stack.up()
    orders = place_database()

    stack.hand_over(manifests.manifest(name, OLD, crds="managed"))
    created = dict.fromkeys([*DEFINITIONS, f"{PROVIDER}::kubernetes-crds"], "create")
    assert stack.changes() == {**created, RELEASE: "update"}
    stack.up()
    assert is_the_same(api, orders)
    assert schemas(api) == schemas_of(helm, manifests.archive(OLD))

    stack.hand_over(manifests.manifest(name, NEW, crds="managed"))
    assert "databases run that keep their leader in Endpoints" in stack.fails("up")
    stack.hand_over(manifests.manifest(name, NEW, ENDPOINTS, crds="managed"))
    assert stack.changes() == dict.fromkeys([*DEFINITIONS, RELEASE], "update")
    stack.up()
    assert is_the_same(api, orders)
    assert schemas(api) == schemas_of(helm, manifests.archive(NEW))
    stored = api.get(configuration(name))
    assert [path for path in sorted(UNKNOWN_TO_OLD) if setting(stored, path) is None] == []
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")

    stack.destroy()
    assert is_the_same(api, orders)
    assert len(definition_names(api)) == 3


def test_a_new_stack_takes_over_what_helm_left(
    new_stack: MakeStack,
    manifests: Manifests,
    api: Api,
    helm: Helm,
    place_database: Callable[[], Object],
) -> None:
    api.apply(namespace("left"))
    helm.install(manifests.archive(OLD), Deployed([], "left", {}))
    orders = place_database()
    helm.uninstall("left")

    stack = new_stack("taker")
    stack.hand_over(manifests.manifest("taker", NEW, crds="managed"))
    stack.up()
    assert is_the_same(api, orders)
    assert schemas(api) == schemas_of(helm, manifests.archive(NEW))
    stack.preview("--expect-no-changes")


def test_they_are_deleted_with_the_stack_where_that_is_said(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    stack = new_stack("all")
    kept = manifests.manifest("all", NEW, crds="managed")
    stack.hand_over(kept)
    stack.up()
    stack.hand_over({**kept, "spec": {**kept["spec"], "deleteCrds": True}})
    stack.up()
    stack.destroy()
    assert definition_names(api) == []


def test_one_that_is_refused(
    new_stack: MakeStack, manifests: Manifests, api: Api, tmp_path: Path
) -> None:
    stack = new_stack("refused")
    stack.hand_over(manifests.manifest("refused", crds="managed"))
    with webhook(api, tmp_path, "refused", "customresourcedefinitions", lambda _: "not today"):
        said = stack.fails("up")
    assert "an admission webhook or policy of the cluster refuses an object" in said
    stack.up()
    assert len(definition_names(api)) == 3


def test_one_that_somebody_deletes(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    stack = new_stack("careless")
    stack.hand_over(manifests.manifest("careless", OLD, crds="managed"))
    stack.up()
    api.delete(definition("postgresteams.acid.zalan.do"))
    stack.hand_over(manifests.manifest("careless", NEW, crds="managed"))
    said = stack.fails("up")
    assert "a custom resource definition, which the message names, was deleted behind" in said
    assert "run `pulumi refresh` and deploy again" in said
    stack.refresh()
    stack.up()
    assert schemas(api) == schemas_of(helm, manifests.archive(NEW))
