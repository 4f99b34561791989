"""Secrets that only their name tells: what the user gives to the chart is no secret of Pulumi's."""

from collections.abc import Mapping
from typing import Any

from plugin.preview.registration import SecretInput
from plugin.preview.wire import UNKNOWN_INPUT
from plugin.secret_names import secret_name


def marked(value: Any) -> Any:
    """Return inputs with each text as `SecretInput` that opens something by the name of its
    key. What is empty, or not known, opens nothing.
    """
    match value:
        case Mapping():
            return {key: _entry(key, item) for key, item in value.items()}
        case list():
            return [marked(item) for item in value]
        case _:
            return value


def _entry(key: str, item: Any) -> Any:
    is_text = isinstance(item, str) and item not in ("", UNKNOWN_INPUT)
    return SecretInput(item) if is_text and secret_name(key) else marked(item)
