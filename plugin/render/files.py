"""One file for each object."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from plugin.errors import RenderError
from plugin.kubernetes_object import Object
from plugin.kubernetes_yaml import dump
from plugin.render.order import rank
from plugin.render.shown import Show, holds_secret

_PRIVATE = 0o600
_PUBLIC = 0o644


@dataclass(frozen=True, slots=True)
class File:
    """What is written of one object.

    Attributes:
        text: one YAML document.
        mode: the file's permissions: where the object holds a secret, its owner's alone.
    """

    text: str
    mode: int


def files(objects: Iterable[Object], show: Show) -> dict[str, File]:
    """Return the file of each object by name.

    A name is `<rank>-<kind>.<namespace>.<name>.yaml`, so that programs which go through a
    folder by name keep the order, and an object that comes or goes renames no other.

    Args:
        objects: of a rendering.
        show: masks or reveals.

    Raises:
        RenderError: two objects are one.
    """
    found: dict[str, File] = {}
    for each in objects:
        name = _name(each)
        if name in found:
            raise RenderError(f"{name.removesuffix('.yaml')} is rendered twice")
        found[name] = File(dump([show(each)]), _PRIVATE if holds_secret(each) else _PUBLIC)
    return found


def _name(found: Object) -> str:
    metadata = found["metadata"]
    parts = (found["kind"].lower(), metadata.get("namespace"), metadata["name"])
    # A chart may be anybody's: no name of its objects leads to another folder.
    return quote(f"{rank(found)}-{'.'.join(part for part in parts if part)}.yaml", safe=":")
