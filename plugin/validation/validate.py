"""All rules over one stack input."""

from collections.abc import Set as AbstractSet

from plugin.contract import StackInput
from plugin.errors import InvalidStackInputError, Problem
from plugin.stack_input.places import Places, around
from plugin.validation.checks import checks
from plugin.validation.rules import broken_rules


def validate(stack_input: StackInput, places: Places) -> None:
    """Check a decoded stack input.

    Raises:
        InvalidStackInputError: with every rule that is not kept, in the order
            in which the fields were written.
    """
    problems = places.problems((*broken_rules(stack_input), *checks(stack_input)))
    if problems:
        raise InvalidStackInputError(problems)


def certainly_broken(
    stack_input: StackInput, places: Places, incomplete: AbstractSet[str]
) -> tuple[Problem, ...]:
    """Return the rules that a stack input does not keep, whatever else will stand in it.

    Those of a field alone, since a check against other fields needs all of them, and of
    one that was written, since another may be what is misspelt.

    Args:
        stack_input: what could be decoded.
        places: where it was written.
        incomplete: paths of what could not be decoded in full.
    """
    unclear = {outer for path in incomplete for outer in around(path)}
    return places.problems(
        (path, message)
        for path, message in broken_rules(stack_input)
        if places.has(path) and path not in unclear
    )
