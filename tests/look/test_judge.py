"""What is in the way of a deployment, and what is only told, by what was found."""

from typing import Any

import pytest
import yaml

from plugin.cluster.found import (
    FOREIGN,
    MISSING,
    PULUMIS,
    TERMINATING,
    Found,
    HelmRevision,
    Operator,
)
from plugin.cluster.judge import judgements
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


def test_another_operator_is_named() -> None:
    (said,) = hindrances(Found(operators=(other(EVERYWHERE),)), planned())
    assert said == (
        "the Postgres Operator acid/zalando already runs the databases of all namespaces: two"
        " operators would undo each other's work on each of them. Remove that one, or set"
        " spec.watched_namespaces for one that no other operator watches"
    )
    (told,) = warnings(Found(operators=(other(EVERYWHERE),)), planned(**ANALYTICS))
    assert told == (
        "the Postgres Operator acid/zalando watches all namespaces: databases in analytics would be"
        " run by both operators, unless one has a controllerID that their postgresql resources name"
    )


@pytest.mark.parametrize("status", ["pending-install", "pending-upgrade", "pending-rollback"])
@pytest.mark.parametrize(
    ("last_good", "command"),
    [
        (2, "run helm rollback postgres-operator 2 -n postgres-operator --force --wait"),
        (None, "run helm uninstall postgres-operator -n postgres-operator, and pulumi refresh"),
    ],
)
def test_an_unfinished_release_is_in_the_way(
    status: str, last_good: int | None, command: str
) -> None:
    found = Found(revision=HelmRevision(4, status, last_good))
    (said,) = hindrances(found, planned())
    assert said == (
        f"the Helm release postgres-operator/postgres-operator is {status} at revision 4: Helm is"
        f" at work on it, or was killed. See that no other deployment is running, then {command}"
    )
    assert not warnings(found, planned())


def test_a_failed_release_is_told() -> None:
    found = Found(revision=HelmRevision(4, "failed", 3))
    assert not hindrances(found, planned())
    (said,) = warnings(found, planned())
    assert said == (
        "the Helm release postgres-operator/postgres-operator is failed at revision 4: it did not"
        " become ready, or was refused. See why by kubectl get events -n postgres-operator. What it"
        " changed may stay in the operator's configuration: run helm rollback postgres-operator 3"
        " -n postgres-operator --force --wait"
    )
    (said,) = warnings(Found(revision=HelmRevision(1, "failed", None)), planned())
    assert said.endswith("A changed deployment is tried again")


@pytest.mark.parametrize("status", ["deployed", "superseded", "uninstalled"])
def test_a_finished_release_is_not(status: str) -> None:
    found = Found(revision=HelmRevision(4, status, 4))
    assert not [*hindrances(found, planned()), *warnings(found, planned())]


@pytest.mark.parametrize(
    ("creates", "found", "refused", "told"),
    [
        (True, FOREIGN, 0, 1),
        (True, PULUMIS, 0, 0),
        (True, MISSING, 0, 0),
        (True, TERMINATING, 1, 0),
        (False, TERMINATING, 1, 0),
        (True, "", 0, 0),
        (False, FOREIGN, 0, 0),
        (False, PULUMIS, 0, 0),
        (False, MISSING, 1, 0),
        (False, "", 0, 0),
    ],
)
def test_whose_the_namespace_is(creates: object, found: str, refused: int, told: int) -> None:
    locals_ = planned(namespace={"value": "acid"}, createNamespace=creates)
    seen = Found(namespace=found)
    assert len(warnings(seen, locals_)) == told
    assert len(hindrances(seen, locals_)) == refused


def test_another_of_the_same_name() -> None:
    """The chart's objects of the whole cluster would be the same."""
    elsewhere = Operator("acid", "postgres-operator", EVERYWHERE, "two")
    (said,) = hindrances(Found(operators=(elsewhere,)), planned())
    assert said.startswith("the Postgres Operator acid/postgres-operator has the name that this")
    assert "run helm uninstall postgres-operator -n acid, and pulumi refresh" in said
    assert not hindrances(Found(operators=(elsewhere,)), planned(**ANALYTICS))


def test_a_release_that_is_called_otherwise_is_told_of() -> None:
    """Pulumi uninstalls the one before, with the ClusterRole of pods that run."""
    before = Operator("postgres-operator", "postgres-operator-billing", "billing", "")
    (told,) = warnings(Found(operators=(before,)), planned(**ANALYTICS))
    assert told == (
        "the Postgres Operator postgres-operator/postgres-operator-billing is in the namespace of"
        " this one: if it is this stack's, whose spec.watched_namespaces has changed, Pulumi"
        " replaces it, and takes away the ClusterRole of database pods that run. Their Patroni"
        " loses its rights, and they stop to accept writes: give them the rights otherwise before,"
        " as the README says under A second operator"
    )
    both = Found(operators=(before,), revision=HelmRevision(2, "deployed", 2))
    assert warnings(both, planned(**ANALYTICS)) == []


def test_an_uninstallation_that_was_killed_is_in_the_way() -> None:
    (said,) = hindrances(Found(revision=HelmRevision(2, "uninstalling", 1)), planned())
    assert "run helm uninstall postgres-operator -n postgres-operator, and pulumi refresh" in said


@pytest.mark.parametrize("values", [{"controllerID": True}, {"configKubernetes": "x"}])
def test_values_of_another_form_are_none(values: dict[str, Any]) -> None:
    given = planned(helm={"values": values, "override": True})
    assert not hindrances(Found(), given)


def test_what_could_not_be_seen_is_told() -> None:
    assert warnings(Found(unseen=("no rights",)), planned()) == ["no rights"]
