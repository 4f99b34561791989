"""Which manifests are meant, by the names of their stacks."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from plugin.errors import DecodeError, LoadError, Position, Problem, StackInputError
from plugin.manifests.files import Missing, files
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable, documents
from plugin.stack_input.document import Document


class Found(NamedTuple):
    """The manifests by the names of their stacks, and what is wrong with others."""

    manifests: dict[str, Path]
    wrong: list[str]


def find(given: Iterable[str]) -> Found:
    """Return what there is in files and folders, files of other kinds alone left out."""
    found = Found({}, [])
    for file in files(given):
        if isinstance(file, Missing):
            found.wrong.append(f"{Path(file.given).absolute()}: {file.reason}")
            continue
        path = Path(file).absolute()
        try:
            ours = _is_manifest(file)
        except StackInputError as error:
            found.wrong.append(str(error))
            continue
        if ours and path.stem in found.manifests:
            other = found.manifests[path.stem]
            found.wrong.append(f"{path}: the stack {path.stem} is that of {other} already")
        elif ours:
            found.manifests[path.stem] = path
    return found


def _is_manifest(file: str) -> bool:
    """Whether a file is a manifest, or a stack input.

    Raises:
        LoadError: it cannot be read.
        DecodeError: it is no YAML, or holds another document beside one of ours: the whole
            file is handed over.
    """
    held = _documents(file)
    ours = [is_ours(document) for document in held]
    if any(ours) and held[1:]:
        position = Position(file, held[1].first_line, 1)
        message = "a second document starts here: give each manifest a file of its own"
        raise DecodeError([Problem(message, position=position)])
    return any(ours)


def _documents(file: str) -> list[Document]:
    found = []
    for document in documents([file]):
        if isinstance(document, Unreadable):
            raise LoadError([Problem(f"{Path(file).absolute()}: {document.reason}")])
        found.append(document)
    return found
