"""The path of archives, step by step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\$\$|\$\((\w+)\)|[^$]+|\$")


@dataclass(frozen=True, slots=True)
class Step:
    """One folder on the way.

    Attributes:
        name: of the folder, where it is the same for all; else None.
        pattern: of its names, with a group for each variable.
    """

    name: str | None
    pattern: re.Pattern[str]


def steps(template: str) -> list[Step]:
    """Return the folders of a template of a path, from the bucket to an archive."""
    return [_step(part) for part in template.split("/") if part]


def common_folder(template: str) -> str:
    """Return the folder that all archives of a template are below, empty for the bucket."""
    names: list[str] = []
    for step in steps(template):
        if step.name is None:
            break
        names.append(step.name)
    return "/".join(names)


def _step(part: str) -> Step:
    pieces = list(_pieces(part))
    fixed = all(variable is None for _, variable in pieces)
    seen: set[str] = set()
    pattern = ""
    for text, variable in pieces:
        if variable is None:
            pattern += re.escape(text)
        else:
            pattern += f"(?P={variable})" if variable in seen else f"(?P<{variable}>.+)"
            seen.add(variable)
    name = "".join(text for text, _ in pieces) if fixed else None
    return Step(name, re.compile(pattern))


def _pieces(part: str) -> Iterator[tuple[str, str | None]]:
    """Yield each literal text, and each variable by its name."""
    for found in _TOKEN.finditer(part):
        yield ("$" if found[0] == "$$" else found[0]), found[1]
