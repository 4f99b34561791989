"""All rules over one stack input."""

from plugin.contract import StackInput
from plugin.errors import InvalidStackInputError
from plugin.stack_input.places import Places
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
