"""Two states of an object, field by field."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from plugin.effects.change import ABSENT, Absence, Change, Path
from plugin.preview.registration import SecretInput

_WHOLE = "schema"
"""Below it, what comes or goes is one change and not one for each of its fields."""


def field_changes(before: Any, after: Any, path: Path = ()) -> Iterator[Change]:
    """Yield what differs between two comparable states.

    A field is a leaf, or an item of a list; items with a name are known by it, in whatever
    order they are, others by their index. A field that is absent and one that is null or
    empty are the same: Kubernetes stores neither.
    """
    match _stored(before), _stored(after):
        case Mapping() as old, Mapping() as new:
            yield from _entries(old, new, path)
        case list() as old, list() as new:
            yield from _items(old, new, path)
        case Mapping() as old, Absence.ABSENT if _is_opened(path):
            yield from _entries(old, {}, path)
        case Absence.ABSENT, Mapping() as new if _is_opened(path):
            yield from _entries({}, new, path)
        case old, new if not _is_same(old, new):
            yield Change(path, before, after)


def _entries(before: Mapping[str, Any], after: Mapping[str, Any], path: Path) -> Iterator[Change]:
    for key in sorted({*before, *after}):
        yield from field_changes(before.get(key, ABSENT), after.get(key, ABSENT), (*path, key))


def _is_opened(path: Path) -> bool:
    """Whether a mapping that comes or goes is told field by field: not an item of a list."""
    is_item = bool(path) and path[-1].startswith("[")
    return not is_item and _WHOLE not in path


def _stored(value: Any) -> Any:
    return ABSENT if value is None or value in ({}, []) else value


def _is_same(before: Any, after: Any) -> bool:
    old, new = (each.value if isinstance(each, SecretInput) else each for each in (before, after))
    # In Python true is 1.
    return bool(old == new) and isinstance(old, bool) == isinstance(new, bool)


def _items(before: Sequence[Any], after: Sequence[Any], path: Path) -> Iterator[Change]:
    by_name, now_by_name = _by_name(before), _by_name(after)
    if by_name is not None and now_by_name is not None:
        yield from _entries(by_name, now_by_name, path)
        return
    matcher = SequenceMatcher(None, _texts(before), _texts(after), autojunk=False)
    for tag, start, end, now_start, now_end in matcher.get_opcodes():
        if tag != "equal":
            pairs = zip_longest(before[start:end], after[now_start:now_end], fillvalue=ABSENT)
            for index, (old, new) in enumerate(pairs, start if end > start else now_start):
                here = (*path, f"[{index}]")
                if ABSENT in (old, new):
                    yield Change(here, old, new)
                else:
                    yield from field_changes(old, new, here)


def _by_name(items: Sequence[Any]) -> dict[str, Any] | None:
    """Return items by name, None where one has none."""
    names = [each.get("name") if isinstance(each, Mapping) else None for each in items]
    if None in names or len(set(names)) < len(names):
        return None
    return {f"[{name}]": each for name, each in zip(names, items, strict=True)}


def _texts(items: Sequence[Any]) -> list[str]:
    return [json.dumps(each, sort_keys=True, default=lambda secret: secret.value) for each in items]
