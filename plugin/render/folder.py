"""A folder that holds one deployment's files, and what earlier runs have left there."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugin.errors import RenderError
from plugin.render.files import File
from plugin.whole_file import write_whole

_MARK = "# Written by planton-zalando render for "
_MARK_BYTES = 1024


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder.

    Attributes:
        path: of the folder, which need not exist.
        deployment: whose files it holds, as `Rendering.release`.
    """

    path: Path
    deployment: str

    def write(self, files: Mapping[str, File]) -> None:
        """Write files, by name, each whole or not at all.

        Each starts with a comment that says whose it is. No file of anybody else's is
        replaced.

        Raises:
            RenderError: the folder is not the deployment's, or cannot be written to.
        """
        with self._written():
            self.path.mkdir(parents=True, exist_ok=True)
            self._check(self._owners(), files)
            for name, file in files.items():
                content = f"{_MARK}{self.deployment}\n{file.text}"
                write_whole(self.path / name, content.encode(), file.mode)

    def remove_all_but(self, names: Collection[str]) -> list[str]:
        """Remove the files that earlier runs wrote, but for some, and return their names.

        Raises:
            RenderError: one cannot be removed.
        """
        with self._written():
            stale = [name for name, owner in self._owners().items() if owner and name not in names]
            for name in stale:
                (self.path / name).unlink()
        return stale

    @contextmanager
    def _written(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            message = f"{self.path} cannot be written to: {error.strerror}"
            raise RenderError(message) from error

    def _owners(self) -> dict[str, str]:
        """Return whose each file is, by name; what is hidden, as .git or .gitkeep, not."""
        entries = sorted(self.path.iterdir())
        return {each.name: _owner(each) for each in entries if not each.name.startswith(".")}

    def _check(self, owners: Mapping[str, str], files: Mapping[str, File]) -> None:
        if owners and not any(owners.values()):
            message = f"{self.path} holds files that render did not write: name an empty folder"
            raise RenderError(message)
        others = sorted(set(owners.values()) - {"", self.deployment})
        if others:
            raise RenderError(
                f"{self.path} holds what was rendered for {', '.join(others)}: give each"
                " deployment a folder of its own, or remove those files first"
            )
        foreign = sorted(name for name in files if name in owners and not owners[name])
        if foreign:
            raise RenderError(
                f"{self.path} holds files that render did not write and would replace:"
                f" {', '.join(foreign)}: remove them first"
            )


def _owner(path: Path) -> str:
    """Return the deployment that a file was rendered for, nothing of any other entry."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as file:
        line = file.readline(_MARK_BYTES).decode(errors="replace")
    return line.removeprefix(_MARK).strip() if line.startswith(_MARK) else ""
