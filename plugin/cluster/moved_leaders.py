"""Whether a deployment moves where databases keep their leader."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugin.cluster.leader_place import LeaderPlace, in_words, place_by
from plugin.helm.tree import Values, at
from plugin.helm.versions import defaults_of_risk
from plugin.module.locals import Locals

_SECTION, _SETTINGS = "configGeneral", LeaderPlace._fields
"""Of the chart's values, and what says in it where that is."""


def moved_leaders(before: LeaderPlace, locals_: Locals) -> Iterator[tuple[bool, str]]:
    """Yield whether that is in the way, and the sentence. It is, where the user has not said
    that it is to be so.

    Args:
        before: where the databases that run keep it.
        locals_: what is deployed.
    """
    version = locals_.outputs.chart_version
    given = _given(locals_.helm_values)
    after = place_by({**_by_chart(version), **given})
    if after == before:
        return
    # The first that differs: where there is an etcd, the operator looks at nothing else.
    setting = next(name for name in _SETTINGS if getattr(before, name) != getattr(after, name))
    moved = (
        f"databases run that keep their leader in {in_words(before)}, which moves to"
        f" {in_words(after)}: two pods of one may write at once, as long as one has restarted and"
        " the other has not"
    )
    if setting in given:
        yield False, f"{moved}. See that every database is down to one pod before"
        return
    left, taken = getattr(before, setting), getattr(after, setting) or '""'
    yield (
        True,
        f"{moved}. Chart {version} does so where spec.helm.values.{_SECTION}.{setting} is not set:"
        f" set it to {left}, which leaves it; or, once every database is down to one pod, to"
        f" {taken}",
    )


def _given(values: Values) -> Mapping[str, Any]:
    """Return the settings that the user's values have; null is none, to Helm."""
    found = {name: at(values, (_SECTION, name)) for name in _SETTINGS}
    return {name: value for name, value in found.items() if value is not None}


def _by_chart(version: str) -> Mapping[str, Any]:
    defaults = defaults_of_risk(version)
    return {name: defaults[_SECTION, name] for name in _SETTINGS}
