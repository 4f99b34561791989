"""What was found in the cluster, against what is to be deployed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugin.cluster.found import FOREIGN, MISSING, TERMINATING, Found, HelmRevision, Operator
from plugin.cluster.moved_leaders import moved_leaders
from plugin.failures.remedies import (
    AT_WORK,
    OWN_NAMES,
    TAKE_AS_IT_IS,
    roll_back,
    see_events,
    uninstall,
    wait_for_the_end,
)
from plugin.helm.tree import at
from plugin.module.locals import Locals
from plugin.module.vars import EVERYWHERE

_UNINSTALLING = "uninstalling"
_PENDING, _FAILED = "pending-", "failed"
"""How Helm's status starts of a revision that is not finished, and is of one that failed."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What something that was found means for the deployment.

    Attributes:
        about: what it is about, one of the words below.
        hinders: whether it has to be resolved before anything is deployed.
        sentence: what it is, and what resolves it.
    """

    about: str
    hinders: bool
    sentence: str


OPERATORS, NAMESPACE, RELEASE = "operators", "namespace", "release"
LEADERS, UNSEEN = "leaders", "unseen"
"""What a judgement is about; the last is what could not be looked at."""


def judgements(found: Found, locals_: Locals) -> Iterator[Judgement]:
    """Yield everything that should be known before it is deployed."""
    own = own_operator(locals_)
    for hinders, sentence in (*_operators(found, own), *_replaced(found, own)):
        yield Judgement(OPERATORS, hinders, sentence)
    for hinders, sentence in _namespace(found.namespace, locals_):
        yield Judgement(NAMESPACE, hinders, sentence)
    for hinders, sentence in _release(found.revision, own) if found.revision else ():
        yield Judgement(RELEASE, hinders, sentence)
    for hinders, sentence in moved_leaders(found.leaders, locals_) if found.leaders else ():
        yield Judgement(LEADERS, hinders, sentence)
    for sentence in found.unseen:
        yield Judgement(UNSEEN, hinders=False, sentence=sentence)


_Verdict = tuple[bool, str]
"""Whether it hinders, and the sentence."""


def _operators(found: Found, own: Operator) -> Iterator[_Verdict]:
    for other in found.operators:
        if other.name == own.name and other.namespace != own.namespace:
            yield (
                True,
                f"{_shown(other)} has the name that this one would have, and with it the names of"
                f" what belongs to the whole cluster, as its ClusterRole. {OWN_NAMES}; or, where"
                " that one is this stack's, which moves to another namespace, remove it first:"
                f" {uninstall(other.name, other.namespace)}. Until the next deployment databases"
                " stop to accept writes, unless their pods get the rights of its ClusterRole"
                " otherwise before, as the README says under A second operator",
            )
    for other in _others(found, own):
        if other.watches == own.watches:
            yield (
                True,
                f"{_shown(other)} already runs the databases of {_namespaces(own.watches)}: two"
                " operators would undo each other's work on each of them. Remove that one, or set"
                " spec.watched_namespaces for one that no other operator watches",
            )
        elif EVERYWHERE in (other.watches, own.watches):
            named = other.watches if own.watches == EVERYWHERE else own.watches
            yield (
                False,
                f"{_shown(other)} watches {_namespaces(other.watches)}: databases in {named} would"
                " be run by both operators, unless one has a controllerID that their postgresql"
                " resources name",
            )


def _replaced(found: Found, own: Operator) -> Iterator[_Verdict]:
    """A release that is called otherwise is another one. Pulumi installs it, and then
    uninstalls the old one, with the ClusterRole that pods have by the account's name.
    """
    if found.revision:
        return
    for other in found.operators:
        if other.namespace == own.namespace and other.name != own.name:
            yield (
                False,
                f"{_shown(other)} is in the namespace of this one: if it is this stack's, whose"
                " spec.watched_namespaces has changed, Pulumi replaces it, and takes away the"
                " ClusterRole of database pods that run. Their Patroni loses its rights, and they"
                " stop to accept writes: give them the rights otherwise before, as the README says"
                " under A second operator",
            )


def _namespace(state: str, locals_: Locals) -> Iterator[_Verdict]:
    name = locals_.namespace
    if state == TERMINATING:
        yield True, wait_for_the_end(name)
    if state == MISSING and not locals_.creates_namespace:
        yield (
            True,
            f"the namespace {name} is not in the cluster: create it, or set"
            " spec.create_namespace: true",
        )
    if state == FOREIGN and locals_.creates_namespace:
        yield (
            False,
            f"the namespace {name} is in the cluster already, and not from Pulumi:"
            f" unless this stack has imported it, the deployment will fail. {TAKE_AS_IT_IS}",
        )


def own_operator(locals_: Locals) -> Operator:
    """Return the operator that is to be deployed."""
    return Operator(
        namespace=locals_.namespace,
        name=locals_.release.name,
        watches=_value(locals_.helm_values, "configKubernetes", "watched_namespace") or EVERYWHERE,
        controller_id=_controller_id(locals_),
    )


def _controller_id(locals_: Locals) -> str:
    """By the chart's template, where one is created it has the release's name at least."""
    if not _value(locals_.helm_values, "controllerID", "create"):
        return ""
    return _value(locals_.helm_values, "controllerID", "name") or locals_.release.name


def _value(values: Mapping[str, Any], section: str, key: str) -> str:
    return str(at(values, (section, key)) or "")


def _others(found: Found, own: Operator) -> Iterator[Operator]:
    """Yield those that would run the same databases. One of the same name is this
    stack's own, or in the way for its name.
    """
    for operator in found.operators:
        if operator.name != own.name and operator.controller_id == own.controller_id:
            yield operator


def _shown(operator: Operator) -> str:
    return f"the Postgres Operator {operator.namespace}/{operator.name}"


def _namespaces(watched: str) -> str:
    return "all namespaces" if watched == EVERYWHERE else f"the namespace {watched}"


def _release(revision: HelmRevision, own: Operator) -> Iterator[_Verdict]:
    """A Pulumi preview may say `unchanged` of one that failed."""
    if revision.status.startswith(_PENDING) or revision.status == _UNINSTALLING:
        yield (
            True,
            f"{_state(revision, own)}: {AT_WORK}, then {_resolution(revision, own)}",
        )
    if revision.status == _FAILED:
        yield (
            False,
            f"{_state(revision, own)}: it did not become ready, or was refused."
            f" {see_events(own.namespace)}. {_before_the_next(revision, own)}",
        )


def _before_the_next(revision: HelmRevision, own: Operator) -> str:
    """Helm compares the next revision with the last deployed one, and an object of a
    custom kind with nothing else: of what failed in between, something would stay.
    """
    if revision.last_good is None:
        return "A changed deployment is tried again"
    return f"What it changed may stay in the operator's configuration: {_resolution(revision, own)}"


def _state(revision: HelmRevision, own: Operator) -> str:
    return (
        f"the Helm release {own.namespace}/{own.name} is {revision.status} at revision"
        f" {revision.number}"
    )


def _resolution(revision: HelmRevision, own: Operator) -> str:
    if revision.last_good is None or revision.status == _UNINSTALLING:
        return uninstall(own.name, own.namespace)
    return roll_back(own.name, own.namespace, revision.last_good)
