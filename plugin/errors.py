"""What is wrong with the input, where, and what would be right.

One exception type per stage. `plugin.main` and the command line catch
`PluginError`, and nothing else, to print it for a person.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a text that was handed over.

    Attributes:
        origin: the file's path, or the name of the variable, setting or
            annotation that held the text.
        line: counted from 1.
        column: counted from 1, in characters.
    """

    origin: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.origin}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong.

    Attributes:
        message: what is wrong and what would be right. Never a secret's value.
        path: the field by proto names, as `target.spec.container`; empty for
            the text as a whole.
        position: where it stands, if it stands in a text.
    """

    message: str
    path: str = ""
    position: Position | None = None

    def __str__(self) -> str:
        parts = [str(self.position) if self.position else "", self.path, self.message]
        return ": ".join(part for part in parts if part)


def by_position(problem: Problem) -> tuple[Position, ...]:
    """Sort key: in the order of the text, problems without a position first."""
    return (problem.position,) if problem.position else ()


class PluginError(Exception):
    """A user's mistake, or a resource that Pulumi's SDK refuses: printed, never as a traceback."""


class StackInputError(PluginError):
    """The hand-off is wrong. Holds every problem of its stage."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Take the problems of one stage, at least one."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class LoadError(StackInputError):
    """No hand-off was found, or its text could not be read."""


class DecodeError(StackInputError):
    """The text is no YAML, or does not have the contract's fields and types."""


class InvalidStackInputError(StackInputError):
    """The hand-off has the contract's fields, but not its rules."""


class ChartError(StackInputError):
    """The chart cannot be had, or is another one than the spec says."""


class ClusterError(StackInputError):
    """Something in the cluster is in the way of the deployment."""


class ResourceError(PluginError):
    """Pulumi's SDK refuses a resource."""


class UnknownPathError(PluginError):
    """A path that is asked about names no field of the contract."""


class ExistingSecretError(StackInputError):
    """A Secret in the cluster does not hold what is to be read from it."""


class RenderError(PluginError):
    """The objects of a deployment cannot be rendered, or not be written."""


class DiffError(PluginError):
    """What is to be compared cannot be had, or the cluster cannot be asked."""
