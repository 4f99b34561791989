"""Paths and values as they are shown."""

import json
from typing import Any

from plugin.effects.change import ABSENT, Change, Path
from plugin.kubernetes_object import Key
from plugin.preview.masked import MASK, masked
from plugin.preview.registration import SecretInput


def shown_key(key: Key) -> str:
    """Return `<apiVersion> <kind> <namespace>/<name>`."""
    name = f"{key.namespace}/{key.name}" if key.namespace else key.name
    return f"{key.api_version} {key.kind} {name}"


def shown_path(path: Path) -> str:
    """Return a path as `spec.containers[main].env[0].value`; a key with a dot or slash in
    it stands in brackets and quotes.
    """
    return "".join(_shown_step(step) for step in path).removeprefix(".")


def is_secret(change: Change) -> bool:
    """Whether a change is of something that opens something."""
    return isinstance(change.before, SecretInput) or isinstance(change.after, SecretInput)


def shown_value(change: Change, value: Any) -> Any:
    """Return the value of one side of a change, the mask where either side is a secret."""
    if value is ABSENT:
        return None
    return MASK if is_secret(change) else masked(value)


def as_line(value: Any) -> str:
    """Return a value as one line of JSON, a secret as `[secret]`."""
    return str(value) if value == MASK else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _shown_step(step: str) -> str:
    if step.startswith("["):
        return step
    return f'["{step}"]' if "." in step or "/" in step else f".{step}"
