"""What is handed to the cluster to say what it would become."""

from collections.abc import Mapping
from typing import Any

from plugin.diff.fields import field_changes
from plugin.effects.change import Path
from plugin.kubernetes_object import Object
from plugin.module.vars import PULUMI_FIELD_MANAGER
from plugin.preview.registration import SecretInput
from plugin.preview.wire import UNKNOWN_INPUT

_OWN_MANAGER = "planton-zalando"
_DEPLOYERS = (PULUMI_FIELD_MANAGER, "helm")


def manager_of(live: Object) -> str:
    """Return under whose name a dry run is asked for: theirs who applied the object, so that
    fields which they no longer have go, as they will; else a name of our own.
    """
    entries = live["metadata"].get("managedFields") or ()
    applied = (entry["manager"] for entry in entries if entry.get("operation") == "Apply")
    return next((name for name in applied if name.startswith(_DEPLOYERS)), _OWN_MANAGER)


def is_pulumis(live: Object) -> bool:
    """Whether Pulumi's provider applied an object."""
    return manager_of(live).startswith(PULUMI_FIELD_MANAGER)


def as_sent(wanted: Any, live: Any) -> Any:
    """Return an object as it is sent: with its secrets, and what is not known as it is."""
    match wanted:
        case SecretInput():
            return as_sent(wanted.value, live.value if isinstance(live, SecretInput) else live)
        case Mapping():
            beside = live if isinstance(live, Mapping) else {}
            sent = {key: as_sent(value, beside.get(key)) for key, value in wanted.items()}
            return {key: value for key, value in sent.items() if value != UNKNOWN_INPUT}
        case list():
            return [as_sent(item, None) for item in wanted]
        case str() if wanted == UNKNOWN_INPUT and isinstance(live, str):
            return live
        case _:
            return wanted


def without_given_up(after: Object, old: Object, new: Object) -> Object:
    """Return what an object becomes without the fields that the release had and has no more:
    Helm takes those away by comparing the two, which an apply knows nothing of.

    Args:
        after: what the cluster says.
        old: the object as the release was deployed last.
        new: as it would be now.
    """
    for change in field_changes(old, new):
        if change.removed():
            after = _without(after, change.path)
    return after


def _without(value: Any, path: Path) -> Any:
    step, *rest = path
    if isinstance(value, list):
        name = step.strip("[]")
        is_it = [isinstance(item, Mapping) and item.get("name") == name for item in value]
        pairs = zip(value, is_it, strict=True)
        if not rest:
            return [item for item, found in pairs if not found]
        return [_without(item, tuple(rest)) if found else item for item, found in pairs]
    if not isinstance(value, Mapping) or step not in value:
        return value
    if not rest:
        return {key: item for key, item in value.items() if key != step}
    return {**value, step: _without(value[step], tuple(rest))}
