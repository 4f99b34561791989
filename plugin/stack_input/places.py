"""Where each field of a decoded stack input was written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugin.errors import Position, Problem, by_position
from plugin.stack_input.fields import field_names
from plugin.stack_input.nodes import Place, position_of

_LAST_STEP = re.compile(r'(?:(?:\A|\.)[^.\[\]]+|\[[0-9]+\]|\[".*"\])\Z', re.DOTALL)
"""The end of a path: a field's name, or the place in a list or map."""

_MAP_KEY = re.compile(r'(?P<map>[a-z_]*)\["(?P<key>.*)"\]\Z', re.DOTALL)
_OPEN_MAPS = frozenset({"labels", "annotations"})


def around(path: str) -> Iterator[str]:
    """Yield a path, and those of all that the field at it stands in, from the inside out."""
    shorter = path
    while shorter:
        yield shorter
        longer, shorter = shorter, _LAST_STEP.sub("", shorter)
        if shorter == longer:
            return


@dataclass(slots=True)
class Places:
    """Places by field path (`target.spec.container`).

    Attributes:
        hidden: the start of every path that the user did not write, and so is
            left out of what they read: `target.` where they gave a manifest.
    """

    root: Position
    hidden: str = ""
    _written: dict[str, Place] = field(default_factory=dict)

    def record(self, path: str, place: Place) -> None:
        """Remember where the field at `path` was written."""
        self._written[path] = place

    def has(self, path: str) -> bool:
        """Whether the field at `path` was written."""
        return path in self._written

    def problem(self, path: str, message: str) -> Problem:
        """Return a problem with the field at `path`.

        Its position is the field's own, or where it would belong: that of the
        nearest message around it that was written.
        """
        places = (self._written[each] for each in around(path) if each in self._written)
        place = next(places, None)
        return self.problem_at(position_of(place) if place else self.root, path, message)

    def problems(self, found: Iterable[tuple[str, str]]) -> tuple[Problem, ...]:
        """Return each problem with a field, by path and message, once and in the order in
        which the fields were written.
        """
        once = dict.fromkeys(self.problem(path, message) for path, message in found)
        return tuple(sorted(once, key=by_position))

    def problem_at(self, position: Position, path: str, message: str) -> Problem:
        """Return a problem at `position`, with the field at `path`."""
        shown = f"{path}.".removeprefix(self.hidden).removesuffix(".")
        return Problem(message, _MAP_KEY.sub(_shown_key, shown), position)


def _shown_key(found: re.Match[str]) -> str:
    """Keep the key of a label or an annotation, or one that is a field's name: any
    other may be a secret in a wrong place.
    """
    shown = found["map"] in _OPEN_MAPS or found["key"] in field_names()
    return found[0] if shown else found["map"]
