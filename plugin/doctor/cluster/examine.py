"""All that is looked at in the cluster."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from kubernetes.client import ApiException

from plugin.bounded import bounded
from plugin.chart.chart import Chart
from plugin.cluster.connect import Cluster, connected
from plugin.cluster.found import Found
from plugin.cluster.judge import (
    LEADERS,
    NAMESPACE,
    OPERATORS,
    RELEASE,
    UNSEEN,
    Judgement,
    judgements,
    own_operator,
)
from plugin.cluster.look import look
from plugin.doctor.backups.databases import Database, databases
from plugin.doctor.check import Check, Group, Status, skipped
from plugin.doctor.cluster.definitions import definitions
from plugin.doctor.cluster.existing import database_namespaces, existing_secret, expiring_keys
from plugin.doctor.cluster.reach import REACHED, unreached, version
from plugin.doctor.cluster.rights import RIGHTS, rights
from plugin.doctor.limits import CHECK_SECONDS
from plugin.module.locals import Locals
from plugin.sensitive import SecretKey

T = TypeVar("T")

_DEFINITIONS, _EXISTING, _DATABASES = "definitions", "namespaces of databases", "databases"
_FINE = {
    OPERATORS: "no other operator is in the way",
    NAMESPACE: "is as it has to be",
    RELEASE: "is not there, or finished",
    LEADERS: "stay where databases keep them",
}


@dataclass(slots=True)
class ClusterReport:
    """What was found in the cluster.

    Attributes:
        checks: in their order.
        keys: that stand in existing Secrets, as far as they could be read.
        running: the database clusters, None where they could not be seen.
    """

    checks: list[Check] = field(default_factory=list)
    keys: dict[SecretKey, str] = field(default_factory=dict)
    running: tuple[Database, ...] | None = None


def cluster_report(locals_: Locals, chart: Chart | None) -> ClusterReport:
    """Look at everything in the cluster that a deployment depends on.

    Args:
        locals_: what is deployed.
        chart: the chart, where it can be had.
    """
    report = ClusterReport()
    try:
        with _connected(locals_) as cluster:
            reached = bounded(lambda: version(cluster), CHECK_SECONDS)
            report.checks.append(reached)
            _look_through(cluster, locals_, chart, report)
    except Exception as error:  # noqa: BLE001 - anything may be wrong with a kubeconfig
        report.checks.append(unreached(error, locals_.cluster_access))
        others = (*_FINE, RIGHTS, _DEFINITIONS)
        report.checks += skipped(Group.CLUSTER, others, f"{REACHED} failed")
    return report


@contextmanager
def _connected(locals_: Locals) -> Iterator[Cluster]:
    """A command that signs in runs at once, and may never end."""
    with ExitStack() as stack:
        yield bounded(lambda: stack.enter_context(connected(locals_.cluster_access)), CHECK_SECONDS)


def _look_through(
    cluster: Cluster, locals_: Locals, chart: Chart | None, report: ClusterReport
) -> None:
    found = look(locals_.cluster_access, locals_.namespace, locals_.release.name)
    report.checks += _found(found, locals_)
    report.checks += _checks(RIGHTS, lambda: [rights(cluster, locals_, chart, found.revision)])
    report.checks += _definitions(cluster, locals_, chart)
    if locals_.backup:
        backup, reader = locals_.backup, locals_.pgp_reader
        report.checks += _checks(_EXISTING, lambda: list(database_namespaces(cluster, backup)))
        for wanted in backup.existing_secrets:
            name = f"Secret {wanted.namespace}/{wanted.name}"
            check, texts = _try(name, lambda: existing_secret(cluster, wanted, reader), _no_texts)  # noqa: B023 - called at once
            report.checks += [check, *expiring_keys(texts, datetime.now(UTC))]
            report.keys |= texts
        report.running = _running(cluster, locals_, report)


def _no_texts(check: Check) -> tuple[Check, Mapping[SecretKey, str]]:
    return check, {}


def _found(found: Found, locals_: Locals) -> Iterator[Check]:
    """The look that each deployment takes, one judgement after the other."""
    judged = list(judgements(found, locals_))
    unseen = any(each.about == UNSEEN for each in judged)
    for about, fine in _FINE.items():
        told = [each for each in judged if each.about == about]
        if not told and not unseen:
            yield Check(Group.CLUSTER, about, Status.OK, fine)
        for each in told:
            yield _judged(each)
    for each in judged:
        if each.about == UNSEEN:
            yield _judged(each)


def _judged(judged: Judgement) -> Check:
    status = Status.FAILED if judged.hinders else Status.WARNING
    return Check(Group.CLUSTER, judged.about, status, judged.sentence)


def _definitions(cluster: Cluster, locals_: Locals, chart: Chart | None) -> list[Check]:
    if not chart:
        return list(skipped(Group.CLUSTER, [_DEFINITIONS], "the chart cannot be had"))
    managed = bool(locals_.crds)
    return _checks(_DEFINITIONS, lambda: list(definitions(cluster, chart, managed=managed)))


def _running(
    cluster: Cluster, locals_: Locals, report: ClusterReport
) -> tuple[Database, ...] | None:
    def not_seen(check: Check) -> None:
        report.checks.append(check)

    return _try(_DATABASES, lambda: databases(cluster, own_operator(locals_).watches), not_seen)


def _checks(name: str, look_at: Callable[[], list[Check]]) -> list[Check]:
    return _try(name, look_at, lambda check: [check])


def _try(name: str, look_at: Callable[[], T], otherwise: Callable[[Check], T]) -> T:
    """Return what is found, or what becomes of a check that says why nothing is."""
    try:
        return bounded(look_at, CHECK_SECONDS)
    except ApiException as error:
        sentence = f"cannot be looked at: the cluster answers {error.status or 'nothing'}"
    except TimeoutError:
        sentence = f"cannot be looked at within {CHECK_SECONDS} seconds"
    except Exception as error:  # noqa: BLE001 - one that breaks off, in whatever way
        sentence = f"cannot be looked at ({type(error).__name__})"
    return otherwise(Check(Group.CLUSTER, name, Status.WARNING, sentence))
