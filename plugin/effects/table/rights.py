"""What the operator, database pods and people may do."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import Row
from plugin.effects.table import sources
from plugin.effects.table.objects import METADATA

_MORE: Final = Row(
    ("*",), Effect.NOTHING, "more is allowed than before", sources.CHART, when=Change.added
)

OPERATOR_RIGHTS: Final = (
    METADATA,
    _MORE,
    Row(
        ("*",),
        Effect.UNKNOWN,
        "the operator loses rights: databases run on, and it fails at what it had the rights for",
        f"{sources.CHART}/clusterrole.yaml",
    ),
)

POD_RIGHTS: Final = (
    METADATA,
    _MORE,
    Row(
        ("*",),
        Effect.DATA_AT_RISK,
        "Patroni loses rights at once: a database whose Patroni cannot renew its leadership stops"
        " to accept writes",
        sources.PATRONI_RIGHTS,
    ),
)

USER_RIGHTS: Final = (
    Row(
        ("*",),
        Effect.NOTHING,
        "it is for people, who may do more or less with postgresql resources",
        f"{sources.CHART}/user-facing-clusterroles.yaml",
    ),
)
