"""All rules over one stack input."""

from plugin.contract import StackInput
from plugin.errors import InvalidStackInputError, by_position
from plugin.stack_input.places import Places
from plugin.validation.checks import checks
from plugin.validation.rules import broken_rules


def validate(stack_input: StackInput, places: Places) -> None:
    """Check a decoded stack input.

    Raises:
        InvalidStackInputError: with every rule that is not kept, in the order
            in which the fields were written.
    """
    broken = [*broken_rules(stack_input), *checks(stack_input)]
    problems = {places.problem(path, message): None for path, message in broken}
    if problems:
        raise InvalidStackInputError(sorted(problems, key=by_position))
