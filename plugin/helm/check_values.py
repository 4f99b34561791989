"""The user's values of the chart, before it is given them."""

from plugin.chart.chart import Chart
from plugin.contract import Spec
from plugin.errors import InvalidStackInputError, by_position
from plugin.helm.conflicts import conflicts
from plugin.helm.forms import wrong_forms
from plugin.helm.free_values import plain_values
from plugin.helm.known_keys import unknown_keys
from plugin.helm.tree import Values
from plugin.stack_input.places import Places

_VALUES = "target.spec.helm.values"


def check_values(spec: Spec, own: Values, chart: Chart | None, places: Places) -> None:
    """Check `spec.helm.values`.

    Args:
        spec: checked by the contract's rules.
        own: the values that the module sets.
        chart: tells known keys from others, where it is at hand.
        places: where each value was written.

    Raises:
        InvalidStackInputError: with every value that the chart cannot read or that is
            in the module's way, and every key that the chart does not know.
    """
    given = plain_values(spec.helm.values)
    wrong = [
        *wrong_forms(given),
        *(() if spec.helm.override else conflicts(given, own, spec)),
        *(unknown_keys(given, chart) if chart else ()),
    ]
    problems = [places.problem(".".join((_VALUES, *path)), message) for path, message in wrong]
    if problems:
        raise InvalidStackInputError(sorted(problems, key=by_position))
