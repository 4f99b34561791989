"""Which manifests are meant, by the names of their stacks."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cluster_named import names_its_cluster
from stack_settings import SETTINGS, configuration, refuse_another_input

from plugin.errors import DecodeError, LoadError, Position, Problem, StackInputError
from plugin.manifests.files import Missing, files
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable, documents_of
from plugin.stack_input.document import Document

_STACK = re.compile(r"[A-Za-z0-9][-A-Za-z0-9_.]*")
"""What names a stack, in Pulumi, but for what would be a hidden file or an option."""


class Found(NamedTuple):
    """The manifests by the names of their stacks, and what is wrong with files."""

    manifests: dict[str, Path]
    wrong: list[str]


def find(given: Iterable[str]) -> Found:
    """Return what there is in files and folders, files of other kinds alone left out."""
    found = Found({}, [])
    without_cluster = []
    for file in _each_once(given):
        if isinstance(file, Missing):
            found.wrong.append(f"{Path(file.given).absolute()}: {file.reason}")
            continue
        try:
            manifest = _manifest(file)
            if not manifest:
                continue
            configured = configuration(file)
            refuse_another_input(file, configured)
        except StackInputError as error:
            # Settings in a folder are one of its files as well.
            if str(error) not in found.wrong:
                found.wrong.append(str(error))
            continue
        path = _path(file)
        if path.stem in found.manifests:
            other = found.manifests[path.stem]
            found.wrong.append(f"{path}: the stack {path.stem} is that of {other} already")
            continue
        found.manifests[path.stem] = path
        if not names_its_cluster(manifest, configured):
            without_cluster.append(path.stem)
    if len(without_cluster) > 1:
        found.wrong.append(
            f"{', '.join(without_cluster)} would all go to the current kubeconfig's cluster: give"
            " each its provider config"
        )
    return found


def _each_once(given: Iterable[str]) -> Iterator[Path | Missing]:
    seen: set[Path | Missing] = set()
    for each in files(given):
        file = each if isinstance(each, Missing) else Path(each)
        it = file if isinstance(file, Missing) else _path(file)
        if it not in seen:
            seen.add(it)
            yield file


def _path(file: Path) -> Path:
    """Of the folder alone: a link to another's manifest is a manifest of its own."""
    return file.parent.resolve() / file.name


def _manifest(file: Path) -> Document | None:
    """Return the manifest, or stack input, that a file holds, None where it holds none.

    Raises:
        LoadError: it cannot be read, holds nothing, or is named as no stack can be.
        DecodeError: it is no YAML, or holds another document beside one of ours: the whole
            file is handed over.
    """
    held = _documents(file)
    if not held and not file.name.startswith(SETTINGS):
        raise _refused(file, "is empty: write the manifest, or remove the file")
    ours = [is_ours(document) for document in held]
    if not any(ours):
        return None
    if held[1:]:
        position = Position(str(file), held[1].first_line, 1)
        message = "a second document starts here: give each manifest a file of its own"
        raise DecodeError([Problem(message, position=position)])
    if not _STACK.fullmatch(file.stem):
        raise _refused(
            file,
            "no stack can be named after it: begin with a letter or digit, and go on with those,"
            " '-', '_' and '.'",
        )
    return held[0]


def _documents(file: Path) -> list[Document]:
    found = []
    for document in documents_of(str(file)):
        if isinstance(document, Unreadable):
            raise _refused(file, document.reason)
        found.append(document)
    return found


def _refused(file: Path, reason: str) -> LoadError:
    return LoadError([Problem(f"{file.absolute()}: {reason}")])
