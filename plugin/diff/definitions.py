"""Custom resource definitions that are left to Helm."""

from typing import Final

from plugin.kubernetes_object import Key, Objects

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


def definition_of(key: Key, objects: Objects) -> Key | None:
    """Return which of the objects defines the kind of `key`, if one does."""
    group, _, _ = key.api_version.rpartition("/")
    defined = ((each, found["spec"]) for each, found in definitions(objects).items())
    return next(
        (
            each
            for each, spec in defined
            if (spec["group"], spec["names"]["kind"]) == (group, key.kind)
        ),
        None,
    )


def _is_definition(key: Key) -> bool:
    return key.kind == "CustomResourceDefinition"
