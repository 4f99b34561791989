"""Text that the chart would take for a template."""

from collections.abc import Mapping
from typing import Any

from plugin.helm.tree import Values
from plugin.module.vars import CONFIG_TARGET

_SECTION = "config"
"""How the names of the sections start that the chart evaluates by `tpl`. It does so
only where it writes an OperatorConfiguration."""


def escaped(values: Values) -> dict[str, Any]:
    """Return the values with each `{{` in the evaluated sections written so that the
    operator gets it as it stands.
    """
    if values.get("configTarget", CONFIG_TARGET) != CONFIG_TARGET:
        return dict(values)
    return {
        key: _escaped(value) if key.startswith(_SECTION) else value for key, value in values.items()
    }


def _escaped(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_escaped(key): _escaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    # In back quotes, since YAML may put the text into either of the others.
    return value.replace("{{", "{{`{{`}}") if isinstance(value, str) else value
