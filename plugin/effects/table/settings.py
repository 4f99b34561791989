"""The operator's settings, by the name that they have below their section."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import NEW_OPERATOR, Row
from plugin.effects.table import sources
from plugin.effects.table.settings_beside_pods import SETTINGS_BESIDE_PODS
from plugin.effects.table.settings_of_operator import SETTINGS_OF_OPERATOR
from plugin.effects.table.settings_of_pods import SETTINGS_OF_PODS
from plugin.effects.table.settings_of_risk import SETTINGS_OF_RISK

SETTINGS: Final = (
    Row(
        ("",),
        Effect.NOTHING,
        "a new operator has no databases yet; those that an earlier one left behind it takes over,"
        " and restarts the pods of where its settings are others",
        sources.START,
        when=Change.added,
        given={NEW_OPERATOR: "true"},
    ),
    Row(
        ("",),
        Effect.UNKNOWN,
        "the operator takes all of its settings from another object: compare the two",
        sources.START,
        when=Change.added,
    ),
    Row(
        ("",),
        Effect.OPERATOR_RESTART,
        "an operator without its settings does not start: databases run on, and nothing looks"
        " after them",
        sources.START,
    ),
    Row(("metadata.*",), Effect.NOTHING, "the operator reads the settings alone", sources.START),
    *SETTINGS_OF_RISK,
    *SETTINGS_OF_PODS,
    *SETTINGS_BESIDE_PODS,
    *SETTINGS_OF_OPERATOR,
)
