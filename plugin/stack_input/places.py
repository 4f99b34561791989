"""Where each field of a decoded stack input was written."""

from dataclasses import dataclass, field

from plugin.errors import Position, Problem


@dataclass(slots=True)
class Places:
    """Positions by field path (`target.spec.container`).

    Attributes:
        hidden: the start of every path that the user did not write, and so is
            left out of what they read: `target.` where they gave a manifest.
    """

    root: Position
    hidden: str = ""
    _positions: dict[str, Position] = field(default_factory=dict)

    def record(self, path: str, position: Position) -> None:
        """Remember where the field at `path` was written."""
        self._positions[path] = position

    def problem(self, path: str, message: str) -> Problem:
        """Return a problem with the field at `path`.

        Its position is the field's own, or where it would belong: that of the
        nearest message around it that was written.
        """
        written = path
        while written and written not in self._positions:
            written = written.rpartition(".")[0]
        position = self._positions.get(written, self.root)
        return self.problem_at(position, path, message)

    def problem_at(self, position: Position, path: str, message: str) -> Problem:
        """Return a problem at `position`, with the field at `path`."""
        shown = f"{path}.".removeprefix(self.hidden).removesuffix(".")
        return Problem(message, shown, position)
