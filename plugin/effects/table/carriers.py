"""The objects whose entries reach database pods and backup jobs, as a whole."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import NEW_OPERATOR, REFERENCED, Row
from plugin.effects.table import sources
from plugin.effects.table.variables import OTHER_VARIABLE, VARIABLES

_METADATA: Final = Row(
    ("metadata.*",),
    Effect.NOTHING,
    "the operator reads the entries alone",
    sources.POD_CONFIG_MAP,
)
_FIRST: Final = Row(
    ("",),
    Effect.NOTHING,
    "it comes with a new operator, which has no databases yet",
    sources.SYNC,
    when=Change.added,
    given={NEW_OPERATOR: "true"},
)
_NO_LONGER_READ: Final = Row(
    ("",),
    Effect.ROLLING_RESTART,
    "the operator does not look for it any more: pods restart without what is in it",
    sources.COMPARE_ENV,
    when=Change.removed,
    given={REFERENCED: "false"},
)

POD_VARIABLES: Final = (
    _FIRST,
    Row(
        ("",),
        Effect.ROLLING_RESTART,
        "its entries become variables of every database pod",
        sources.POD_CONFIG_MAP,
        when=Change.added,
    ),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "with it go the variables that databases archive by: no WAL is archived and no base backup"
        " taken after the restart",
        sources.POD_CONFIG_MAP,
        when=Change.removed,
        given={REFERENCED: "false"},
    ),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "the operator still looks for it, and can neither create nor change any database without",
        sources.POD_CONFIG_MAP,
        when=Change.removed,
    ),
    _METADATA,
    *VARIABLES,
    OTHER_VARIABLE,
)

POD_SECRET: Final = (
    _FIRST,
    Row(
        ("",),
        Effect.ROLLING_RESTART,
        "its entries become variables of every database pod in its namespace",
        sources.POD_SECRET,
        when=Change.added,
    ),
    _NO_LONGER_READ,
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "database pods in its namespace name it: one that restarts does not come up without",
        sources.REFERENCED,
        when=Change.removed,
    ),
    _METADATA,
    Row(("type",), Effect.NOTHING, "the operator reads the entries alone", sources.POD_SECRET),
    *VARIABLES,
    OTHER_VARIABLE,
)

POD_FILES: Final = (
    _FIRST,
    Row(
        ("",),
        Effect.ROLLING_RESTART,
        "it is mounted into every database pod in its namespace",
        sources.SECRET_VOLUME,
        when=Change.added,
    ),
    _NO_LONGER_READ,
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "database pods in its namespace mount it: one that restarts does not come up without",
        sources.SECRET_VOLUME,
        when=Change.removed,
    ),
    _METADATA,
    Row(
        ("*",),
        Effect.NOTHING,
        "the file in running pods is replaced within minutes, and WAL-G reads it at each run",
        sources.MOUNTED,
    ),
)

JOB_SECRET: Final = (
    _FIRST,
    Row(
        ("",),
        Effect.BESIDE_PODS,
        "logical backup jobs in its namespace take their keys from it",
        sources.JOB_SECRET,
        when=Change.added,
    ),
    Row(
        ("",),
        Effect.BESIDE_PODS,
        "the operator does not look for it any more: its logical backup jobs run without",
        sources.JOB_SECRET,
        when=Change.removed,
        given={REFERENCED: "false"},
    ),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "the operator still looks for it: logical backups in its namespace fail without",
        sources.JOB_SECRET,
        when=Change.removed,
    ),
    _METADATA,
    Row(
        ("*",),
        Effect.BESIDE_PODS,
        "the next logical backup reads it; where a key comes or goes, the operator changes the job",
        sources.COMPARE_JOB,
    ),
)

UNREAD_SECRET: Final = (
    Row(
        ("*",),
        Effect.NOTHING,
        "the operator does not read it: the ConfigMap repeats its keys",
        sources.POD_SECRET,
    ),
)
