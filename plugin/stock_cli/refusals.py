"""Why a release of the CLI refuses a manifest, or hands over another one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from google.protobuf.descriptor import FieldDescriptor

from plugin.errors import Problem
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.nodes import Place, Scalar, position_of
from plugin.stock_cli.manifest import Manifest
from plugin.stock_cli.releases import RELEASES, REQUIRED, Releases, refusing

_OVERLAY = f"write it in the annotation {SPEC_OVERLAY_ANNOTATION}, which every CLI hands over"
_SPEC = "spec."
_API_VERSION = "api_version"
_NUMBER = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+"
)
_TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")


class Refusal(NamedTuple):
    """What releases refuse.

    Attributes:
        problem: which names them.
        is_nearest: whether one of them is a release that refuses the fewest fields of the
            manifest, and so is the one that it was written for.
    """

    problem: Problem
    is_nearest: bool


class _Found(NamedTuple):
    place: Place
    path: str
    message: str
    by: Releases


def refusals(manifest: Manifest) -> list[Refusal]:
    """Return what stock releases of the CLI refuse in a manifest, in the order of the text.

    What is unknown to this module as well is not among it.
    """
    found = sorted(_found(manifest), key=lambda one: position_of(one.place))
    count = {release: sum(release in one.by for one in found) for release in RELEASES}
    nearest = {release for release in RELEASES if count[release] == min(count.values())}
    return [Refusal(_problem(one, manifest), bool(one.by & nearest)) for one in found]


def dropped(manifest: Manifest) -> list[Problem]:
    """Return each `false` that means something else than a field left out: no stock
    release hands over a `false`, as proto3 has none without `optional`.
    """
    message = f"a false is dropped by every stock CLI: {_OVERLAY}"
    return [
        Problem(message, manifest.shown_from + given.path, position_of(given.entry.value.place))
        for given in manifest.fields
        if given.field.type == FieldDescriptor.TYPE_BOOL
        and given.field.has_presence
        and isinstance(given.entry.value, Scalar)
        and given.entry.value.plain
        and given.entry.value.text.lower() == "false"
    ]


def _problem(found: _Found, manifest: Manifest) -> Problem:
    names = ", ".join(str(release) for release in RELEASES if release in found.by)
    message = f"{found.message} (refused by {names})"
    return Problem(message, manifest.shown_from + found.path, position_of(found.place))


def _found(manifest: Manifest) -> Iterator[_Found]:
    yield from _api_version(manifest)
    yield from _unknown_fields(manifest)
    yield from _missing_fields(manifest)
    yield from _numbers_for_texts(manifest)


def _api_version(manifest: Manifest) -> Iterator[_Found]:
    given = next((given for given in manifest.fields if given.path == _API_VERSION), None)
    value = given.entry.value if given else None
    text = value.text if isinstance(value, Scalar) else ""
    place = value.place if value else manifest.place
    for release in RELEASES:
        if text != release.api_version:
            message = f"must be {release.api_version}"
            yield _Found(place, _API_VERSION, message, frozenset({release}))


def _unknown_fields(manifest: Manifest) -> Iterator[_Found]:
    for given in manifest.fields:
        if by := refusing(given.field, given.path):
            remedy = _OVERLAY if given.path.startswith(_SPEC) else "leave it out"
            yield _Found(given.entry.key.place, given.path, f"unknown field: {remedy}", by)


def _missing_fields(manifest: Manifest) -> Iterator[_Found]:
    around = {given.path: given for given in manifest.fields if not given.is_null}
    present = {path for path, given in around.items() if not given.is_empty}
    for path, by in REQUIRED.items():
        outer = path.rpartition(".")[0]
        if path in present or (outer not in present and outer != "spec"):
            continue
        place = around[outer].entry.key.place if outer in around else manifest.place
        message = "is required in the manifest itself, as the CLI knows no overlay"
        yield _Found(place, path, message, by)


def _numbers_for_texts(manifest: Manifest) -> Iterator[_Found]:
    """The CLI makes JSON of the YAML, and protojson takes no number for a text."""
    for given in manifest.fields:
        value = given.entry.value
        if given.field.type != FieldDescriptor.TYPE_STRING or not isinstance(value, Scalar):
            continue
        if value.plain and (_NUMBER.fullmatch(value.text) or _TRUTH.fullmatch(value.text)):
            message = "is no text to a CLI: quote it"
            yield _Found(value.place, given.path, message, frozenset(RELEASES))
