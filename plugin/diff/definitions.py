"""Custom resource definitions that are left to Helm."""

from typing import Final

from plugin.effects.state import Key, Objects

LEFT_TO_HELM: Final = (
    "custom resource definitions are not compared: with crds: helm, Helm installs them with a"
    " new release, and neither adds nor changes any later"
)


def definitions(objects: Objects) -> Objects:
    """Return the custom resource definitions among objects."""
    return {key: found for key, found in objects.items() if _is_definition(key)}


def without_definitions(objects: Objects) -> Objects:
    """Return all other objects."""
    return {key: found for key, found in objects.items() if not _is_definition(key)}


def _is_definition(key: Key) -> bool:
    return key.kind == "CustomResourceDefinition"
