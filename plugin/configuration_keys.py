"""The keys of the Pulumi configuration that are this program's own."""

from plugin.module.vars import (
    CONFIG_NAMESPACE,
    LABEL_DOMAIN_CONFIG,
    OVERLAY_CONFIGS,
    STACK_INPUT_CONFIG,
)


def full_key(name: str) -> str:
    """Return the key that the configuration has under one of this program's names."""
    return f"{CONFIG_NAMESPACE}:{name}"


_OWN_KEYS = tuple(map(full_key, (STACK_INPUT_CONFIG, *OVERLAY_CONFIGS, LABEL_DOMAIN_CONFIG)))


def misspelt(key: str) -> str | None:
    """Return what is wrong with a key, `<namespace>:<key>`, that stands under this program's
    namespace and is none of its own; None for any other.
    """
    if key in _OWN_KEYS or not key.startswith(f"{CONFIG_NAMESPACE}:"):
        return None
    return (
        f"{key} is no key of this program: use {', '.join(_OWN_KEYS)}, with all of an overlay as"
        " one text"
    )
