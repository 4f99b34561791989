"""What the settings of a stack configure, which Pulumi keeps beside its manifest."""

from collections.abc import Mapping
from pathlib import Path

from plugin.configuration_keys import full_key
from plugin.errors import DecodeError, Problem
from plugin.module.vars import SPEC_OVERLAY_CONFIG, STACK_INPUT_CONFIG
from plugin.stack_input import nodes
from plugin.stack_input.nodes import Entry, Node, Scalar, position_of
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
    configured = root.get("config") if isinstance(root, nodes.Mapping) else None
    entries = configured.entries if isinstance(configured, nodes.Mapping) else ()
    return {_read(entry.key.text): entry for entry in entries if not _is_empty(entry.value)}


def refuse_another_input(manifest: Path, configured: Mapping[str, Entry]) -> None:
    """Let through what is configured for a manifest's stack, unless the program would take it
    in place of the manifest.

    Raises:
        DecodeError: it would.
    """
    key = full_key(STACK_INPUT_CONFIG)
    if entry := configured.get(key):
        message = (
            f"{key} would be deployed in place of {manifest.name}: remove it here, and write what"
            f" is this stack's own in {full_key(SPEC_OVERLAY_CONFIG)}"
        )
        raise DecodeError([Problem(message, position=position_of(entry.key.place))])


def _read(key: str) -> str:
    """Return a key as Pulumi reads it, which once wrote `a:config:b` (config/key.go)."""
    return key.replace(":config:", ":", 1)


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and (value.is_null() or not value.text)
