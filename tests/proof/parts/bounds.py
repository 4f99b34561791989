"""Whether the lower bounds of pyproject.toml are versions that can be had together, and whether
environments have them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from environments import Row
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version


def faults(
    row: Row, made: Mapping[Row, Mapping[str, str]], project: Mapping[str, Any]
) -> Iterator[str]:
    """Yield what is wrong with the versions of an environment.

    Lower bounds have to be reached with the oldest Python: others lack old wheels.

    Args:
        row: whose environment it is.
        made: the versions of each row so far, this one's too, by canonical name.
        project: the table of this name in pyproject.toml.
    """
    if row.versions == "lowest" and project["requires-python"] == f">={row.python}":
        yield from unreached(project["dependencies"], made[row])
    for other, versions in made.items():
        if other.python == row.python and other != row and versions == made[row]:
            yield f"{other}, has the very same versions"


def unreached(requirements: Iterable[str], chosen: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each requirement whose lower bound is not what was chosen.

    Args:
        requirements: such as `protobuf>=6.33,<7`.
        chosen: the lowest versions that fit together, by canonical name.
    """
    for requirement in map(Requirement, requirements):
        bounds = [each.version for each in requirement.specifier if each.operator == ">="]
        version = chosen[canonicalize_name(requirement.name)]
        if not bounds:
            yield f"{requirement.name} has no lower bound; the lowest that fits is {version}"
        elif Version(bounds[0]) != Version(Version(version).base_version):
            yield f"{requirement} is never met by {bounds[0]}; the lowest that fits is {version}"
