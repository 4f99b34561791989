"""The classes of effects, least severe first."""

from enum import Enum


class Effect(Enum):
    """What a change does: the word for it, and what that means."""

    NOTHING = (
        "nothing",
        "Databases, and the operator, go on as they are.",
    )
    OPERATOR_RESTART = (
        "operator restart",
        "The operator's pod restarts, or stops. Databases go on: they need it to be changed,"
        " created and looked after, not to run.",
    )
    BESIDE_PODS = (
        "beside the pods",
        "The operator changes what a database has beside its pods, as Services, roles, volumes,"
        " jobs and connection poolers. No database pod restarts; a pooler may, and who is"
        " connected through it has to connect again.",
    )
    ROLLING_RESTART = (
        "rolling restart",
        "Every pod of every database restarts, replicas first, and then there is a switchover;"
        " a database of one pod is away meanwhile. It comes when the operator next looks at a"
        " database: at once where the operator restarts, else within `resync_period`, half an"
        " hour.",
    )
    UNKNOWN = (
        "unknown",
        "Nobody has looked into it, or it depends on more than is known here: read what is said,"
        " and the release notes of the operator.",
    )
    ARCHIVE_MOVES = (
        "archive moves",
        "Backups go to another place from then on, a new chain: what is at the old one stays"
        " there, is no longer pruned, and is needed for every restore to a time before.",
    )
    DATA_AT_RISK = (
        "data at risk",
        "Data, or backups, may be lost, or a database may not come up again.",
    )

    def __init__(self, title: str, meaning: str) -> None:
        """Take the word and the sentences that explain it."""
        self.title = title
        self.meaning = meaning

    @property
    def severity(self) -> int:
        """The place in the order of classes, from 0."""
        return list(Effect).index(self)
