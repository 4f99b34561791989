"""From a hand-off to all that is deployed of it, as plain values."""

from collections.abc import Callable
from typing import NamedTuple

from plugin.chart.chart import Chart
from plugin.contract import Spec, StackInput
from plugin.errors import Problem
from plugin.helm.check_values import check_values
from plugin.helm.versions import pgp_reader
from plugin.module.locals import Locals, initialize_locals
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.places import Places
from plugin.stack_input.read import Read, read
from plugin.validation.backup.check_pgp_keys import check_pgp_keys
from plugin.validation.validate import validate
from plugin.warnings import warnings_of

ObtainChart = Callable[[Spec, Places], Chart | None]
"""What gives the chart, or None where it is left to Helm to find it."""


class Plan(NamedTuple):
    """What is deployed.

    Attributes:
        stack_input: with its overlays, checked.
        places: where each of its fields was written.
        chart: the chart, where it is at hand.
        locals: everything that the resources need.
    """

    stack_input: StackInput
    places: Places
    chart: Chart | None
    locals: Locals

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is allowed, and should be known before it is deployed."""
        return self.places.problems(warnings_of(self.stack_input, self.chart))


def plan(handoff: Document, settings: Settings, obtain_chart: ObtainChart) -> Plan:
    """Return what a hand-off deploys, once all of it is known to be right.

    Args:
        handoff: a stack input, or a manifest alone.
        settings: what stands beside it.
        obtain_chart: gives the chart, by the network where the spec says so.

    Raises:
        StackInputError: the hand-off or the chart is refused.
    """
    found = read(handoff, settings.overlays)
    chart = obtain_chart(found.stack_input.target.spec, found.places)
    return _planned(found, settings, chart)


def warned_of(decoded: Read, settings: Settings, obtain_chart: ObtainChart) -> tuple[Problem, ...]:
    """Return the warnings of a plan, without a plan where it takes none to know that all
    is right: a third of the time, for who has many hand-offs.

    Args:
        decoded: a stack input whose rules are still to be checked.
        settings: what stands beside it.
        obtain_chart: gives the chart, by the network where the spec says so.

    Raises:
        StackInputError: the stack input or the chart is refused.
    """
    stack_input, places = decoded
    validate(stack_input, places)
    spec = stack_input.target.spec
    chart = obtain_chart(spec, places)
    if spec.helm.HasField("values"):
        return _planned(decoded, settings, chart).warnings
    check_pgp_keys(spec, pgp_reader(spec.helm, chart), places)
    return places.problems(warnings_of(stack_input, chart))


def _planned(found: Read, settings: Settings, chart: Chart | None) -> Plan:
    stack_input, places = found
    locals_ = initialize_locals(stack_input, settings.ambient, settings.label_domain, chart)
    check_pgp_keys(stack_input.target.spec, locals_.pgp_reader, places)
    check_values(stack_input.target.spec, locals_.own_values, chart, places)
    return Plan(stack_input, places, chart, locals_)
