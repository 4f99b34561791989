"""Differences for programs."""

import json
from typing import Any

from plugin.diff.difference import Differences, Judged, ObjectDifference
from plugin.diff.shown import is_secret, shown_key, shown_path, shown_value


def as_json(differences: Differences) -> str:
    """Return one object: `before`, `after`, `effect`, the worst of all, and `objects`.

    Each of those has `apiVersion`, `kind`, `namespace`, `name`, an `action`, which is
    `created`, `removed` or `changed`, its worst `effect`, and `changes`, whose `path` is
    empty where it is the whole object; a side that is not there is null.
    """
    shown = {
        "before": differences.before,
        "after": differences.after,
        "effect": differences.effect.title,
        "objects": [_object(each) for each in differences.objects],
        "refused": [
            {"object": shown_key(key), "message": message} for key, message in differences.refused
        ],
        "notes": list(differences.notes),
    }
    return json.dumps(shown, indent=2) + "\n"


def _object(found: ObjectDifference) -> dict[str, Any]:
    key = found.key
    return {
        "apiVersion": key.api_version,
        "kind": key.kind,
        "namespace": key.namespace,
        "name": key.name,
        "action": _action(found),
        "effect": found.effect.title,
        "changes": [_change(each) for each in found.changes],
    }


def _action(found: ObjectDifference) -> str:
    change = found.changes[0].change
    if change.path:
        return "changed"
    return "created" if change.added() else "removed"


def _change(judged: Judged) -> dict[str, Any]:
    change, row = judged.change, judged.row
    is_whole = not change.path
    return {
        "path": shown_path(change.path),
        "before": None if is_whole else shown_value(change, change.before),
        "after": None if is_whole else shown_value(change, change.after),
        "secret": is_secret(change),
        "effect": row.effect.title,
        "why": row.why,
        "source": row.source,
    }
