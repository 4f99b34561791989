"""Whether the lower bounds of pyproject.toml are versions that can be had together."""

from collections.abc import Iterable, Iterator, Mapping

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version


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
