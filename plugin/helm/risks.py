"""Settings by which data is at risk where databases run, by the table of effects."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.effects.change import ABSENT, Change, text
from plugin.effects.effect import Effect
from plugin.effects.judge import judge
from plugin.effects.row import Row
from plugin.effects.subject import Subject
from plugin.helm.promises import Path
from plugin.helm.sections import SECTIONS
from plugin.helm.tree import Values
from plugin.helm.versions import defaults_of_risk
from plugin.module.vars import DEFAULTS_OF_RISK


def risks_of_values(given: Values, version: str) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each of the user's values that is another than the chart's,
    where that puts data at risk.

    Args:
        given: the user's.
        version: of the chart.
    """
    settings = {path: value for path, value in _leaves(given, ()) if path[0] in SECTIONS}
    by_chart = defaults_of_risk(version)
    for path, value in sorted(settings.items()):
        is_default = path in by_chart and text(value) == text(by_chart[path])
        row = None if is_default else _risk(path, value, settings)
        if row:
            yield path, f"data is at risk where databases run with another value: {row.why}"


def risks_of_chart(given: Values, version: str) -> Iterator[str]:
    """Yield what the chart sets otherwise than earlier ones, where that puts data at risk and
    the user's values do not settle it.

    Args:
        given: the user's.
        version: of the chart.
    """
    settings = dict(_leaves(given, ()))
    for path, after in defaults_of_risk(version).items():
        before = DEFAULTS_OF_RISK[path]
        is_settled = after == before or path in settings
        row = None if is_settled else _risk(path, after, settings)
        if row:
            yield (
                f"chart {version} has {'.'.join(path)}: {text(after)}, where charts before 2.0.0"
                f" have {text(before)}. Where databases run that is data at risk: {row.why}. Settle"
                f" it in spec.helm.values: {text(before)} as it was, or {text(after)}"
            )


def _risk(path: Path, after: Any, settings: Mapping[Path, Any]) -> Row | None:
    """What a setting does where databases run by an operator that was told nothing of it."""
    section, *name = path
    change = Change(("configuration", *SECTIONS[section], *name), ABSENT, after)
    afterwards = {setting[-1]: text(value) for setting, value in settings.items()}
    row = judge(Subject.CONFIGURATION, change, afterwards)
    return row if row.effect is Effect.DATA_AT_RISK else None


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield what stands in mappings and lists, the items of a list by their index."""
    match value:
        case Mapping():
            entries = value.items()
        case list():
            entries = {f"[{index}]": item for index, item in enumerate(value)}.items()
        case _:
            yield path, value
            return
    for key, item in entries:
        yield from _leaves(item, (*path, key))
