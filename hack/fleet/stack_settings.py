"""What the settings of a stack configure, which Pulumi keeps beside its manifest."""

from pathlib import Path

from plugin.module.vars import CONFIG_NAMESPACE
from plugin.stack_input.nodes import Entry, Mapping, Node, Scalar
from plugin.stack_input.parse import parse
from plugin.stack_input.sources import read_file

SETTINGS = "Pulumi."
"""How the names of files begin that Pulumi writes beside the manifests."""


def configuration(manifest: Path) -> dict[str, Entry]:
    """Return what is configured for a manifest's stack, by full key, as `a:b`; nothing where
    there are no settings. What is empty is none, as it is to the program.

    Raises:
        StackInputError: they cannot be read.
    """
    path = manifest.with_name(f"{SETTINGS}{manifest.stem}.yaml")
    if not path.exists():
        return {}
    root = parse(read_file(str(path)))
    configured = root.get("config") if isinstance(root, Mapping) else None
    entries = configured.entries if isinstance(configured, Mapping) else ()
    return {_read(entry.key.text): entry for entry in entries if not _is_empty(entry.value)}


def full_key(name: str) -> str:
    """Return the key that the program's configuration has under a name."""
    return f"{CONFIG_NAMESPACE}:{name}"


def _read(key: str) -> str:
    """Return a key as Pulumi reads it, which once wrote `a:config:b` (config/key.go)."""
    return key.replace(":config:", ":", 1)


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and (value.is_null() or not value.text)
