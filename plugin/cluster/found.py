"""What was found in the cluster."""

from dataclasses import dataclass

from plugin.cluster.leader_place import LeaderPlace

MISSING, TERMINATING, FOREIGN, PULUMIS = "missing", "terminating", "foreign", "pulumi's"
"""A namespace that is not there, that is being deleted, that no Pulumi program has ever
written, or one has.
"""


@dataclass(frozen=True, slots=True)
class Operator:
    """A Zalando operator.

    Attributes:
        namespace: of its Deployment.
        name: of its Deployment; that of its release, where Helm installed it.
        watches: the namespace whose databases it runs, or `EVERYWHERE`.
        controller_id: it runs the databases that are annotated with this, and
            where it is empty those without an annotation.
    """

    namespace: str
    name: str
    watches: str
    controller_id: str


@dataclass(frozen=True, slots=True)
class HelmRevision:
    """The newest revision of the Helm release, as Helm's labels on its Secret say.

    Attributes:
        number: from 1.
        status: `deployed`, `failed`, `pending-upgrade` and so on.
        last_good: the newest one that was deployed, None where none ever was.
    """

    number: int
    status: str
    last_good: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        operators: all, this module's own among them.
        namespace: what the operator's namespace is, one of the words above; empty
            where that is not known.
        revision: of the release, None where there is none.
        leaders: where databases that run keep their leader, None where none run.
        unseen: why something could not be looked at, for people.
    """

    operators: tuple[Operator, ...] = ()
    namespace: str = ""
    revision: HelmRevision | None = None
    leaders: LeaderPlace | None = None
    unseen: tuple[str, ...] = ()
