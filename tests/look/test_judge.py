"""What is in the way of a deployment, and what is only told, by what was found: cases are
files, the sentences whole.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.cluster.connect import Cluster
from plugin.cluster.found import Found, HelmRevision, Operator
from plugin.cluster.judge import judgements
from plugin.cluster.leaders import leaders
from plugin.kubernetes_object import Object
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.module.vars import EVERYWHERE
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

OURS = Operator("postgres-operator", "postgres-operator", EVERYWHERE, "")


def planned(**spec: Any) -> Locals:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    found = read(Document("m", yaml.safe_dump(manifest).encode()), None)
    return initialize_locals(found.stack_input, AmbientCluster(), None, None)


def hindrances(found: Found, locals_: Locals) -> list[str]:
    return [each.sentence for each in judgements(found, locals_) if each.hinders]


def warnings(found: Found, locals_: Locals) -> list[str]:
    return [each.sentence for each in judgements(found, locals_) if not each.hinders]


def other(watches: str, controller_id: str = "") -> Operator:
    return Operator("acid", "zalando", watches, controller_id)


class Running(Cluster):
    """Has one database, whose operator has some settings."""

    def __init__(self, settings: Object) -> None:
        self._settings = settings

    def find(self, path: str) -> Object | None:
        if path.endswith("/postgresqls"):
            return {"items": [{"kind": "postgresql"}]}
        return {"configuration": self._settings}


CASES = {
    path.stem: yaml.safe_load(path.read_text())
    for path in sorted((Path(__file__).parent / "judgements").glob("*.yaml"))
}


def found_in(found: dict[str, Any]) -> Found:
    revision, settings = found.get("revision"), found.get("settings")
    return Found(
        operators=tuple(Operator(**each) for each in found.get("operators", [])),
        namespace=found.get("namespace", ""),
        revision=HelmRevision(**revision) if revision else None,
        leaders=leaders(Running(settings), "acid", "zalando") if settings else None,
        unseen=tuple(found.get("unseen", [])),
    )


@pytest.mark.parametrize("name", CASES)
def test_tells_what_is_there_and_its_remedy(name: str) -> None:
    given = CASES[name]
    found, locals_ = found_in(given["found"]), planned(**given["spec"])
    assert hindrances(found, locals_) == given["hinders"]
    assert warnings(found, locals_) == given["told"]


EVERYTHING: dict[str, Any] = {}
ANALYTICS = {"watchedNamespaces": ["analytics"]}
OWN_ID = {"helm": {"values": {"controllerID": {"create": True}}}}
NAMED_ID = {"helm": {"values": {"controllerID": {"create": True, "name": "two"}}}}
IDLE_ID = {"helm": {"values": {"controllerID": {"create": False, "name": "two"}}}}


@pytest.mark.parametrize(
    ("spec", "found", "refused", "warned"),
    [
        (EVERYTHING, [], 0, 0),
        (EVERYTHING, [OURS], 0, 0),
        (EVERYTHING, [other(EVERYWHERE)], 1, 0),
        (EVERYTHING, [OURS, other(EVERYWHERE)], 1, 0),
        (EVERYTHING, [other("analytics")], 0, 1),
        (EVERYTHING, [other(EVERYWHERE, "two")], 0, 0),
        (ANALYTICS, [other(EVERYWHERE)], 0, 1),
        (ANALYTICS, [OURS], 0, 2),
        (ANALYTICS, [other("analytics")], 1, 0),
        (ANALYTICS, [other("billing")], 0, 0),
        (OWN_ID, [other(EVERYWHERE)], 0, 0),
        (OWN_ID, [other(EVERYWHERE, "postgres-operator")], 1, 0),
        (NAMED_ID, [other(EVERYWHERE, "two")], 1, 0),
        (NAMED_ID, [other(EVERYWHERE, "postgres-operator")], 0, 0),
        (IDLE_ID, [other(EVERYWHERE)], 1, 0),
    ],
)
def test_other_operators(
    spec: dict[str, Any], found: list[Operator], refused: int, warned: int
) -> None:
    seen, locals_ = Found(operators=tuple(found)), planned(**spec)
    assert (len(hindrances(seen, locals_)), len(warnings(seen, locals_))) == (
        refused,
        warned,
    )


@pytest.mark.parametrize("values", [{"controllerID": True}, {"configKubernetes": "x"}])
def test_values_of_another_form_are_none(values: dict[str, Any]) -> None:
    given = planned(helm={"values": values, "override": True})
    assert not hindrances(Found(), given)


NEW = {"version": "2.0.1"}
NOTHING: dict[str, Any] = {}
ENDPOINTS = {"settings": {"kubernetes_use_configmaps": False}}
CONFIG_MAPS = {"settings": {"kubernetes_use_configmaps": True}}


def settled(value: object) -> dict[str, Any]:
    return {"values": {"configGeneral": {"kubernetes_use_configmaps": value}}}


@pytest.mark.parametrize(
    ("helm", "found", "refused", "warned"),
    [
        (NEW, NOTHING, 0, 0),
        (NEW, ENDPOINTS, 1, 0),
        (NEW, CONFIG_MAPS, 0, 0),
        ({}, ENDPOINTS, 0, 0),
        ({}, CONFIG_MAPS, 1, 0),
        ({**NEW, **settled(value=False)}, ENDPOINTS, 0, 0),
        ({**NEW, **settled(value=True)}, ENDPOINTS, 0, 1),
        ({**NEW, **settled("true")}, ENDPOINTS, 0, 1),
        ({**NEW, **settled(value=False)}, CONFIG_MAPS, 0, 1),
        (settled(value=True), ENDPOINTS, 0, 1),
    ],
)
def test_leaders_that_move(
    helm: dict[str, Any], found: dict[str, Any], refused: int, warned: int
) -> None:
    seen, locals_ = found_in(found), planned(helm=helm)
    said = (len(hindrances(seen, locals_)), len(warnings(seen, locals_)))
    assert said == (refused, warned)
