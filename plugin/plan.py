"""From a hand-off to all that is deployed of it, as plain values."""

from collections.abc import Callable
from dataclasses import dataclass

from plugin.chart.archive import Chart
from plugin.contract import Spec, StackInput
from plugin.errors import Problem
from plugin.helm.check_values import check_values
from plugin.module.locals import Locals, initialize_locals
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.places import Places
from plugin.stack_input.read import read

ObtainChart = Callable[[Spec, Places], Chart | None]
"""What gives the chart, or None where it is left to Helm to find it."""


@dataclass(frozen=True, slots=True)
class Plan:
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
        return self.places.problems(self.locals.warnings)


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
    spec = found.stack_input.target.spec
    chart = obtain_chart(spec, found.places)
    locals_ = initialize_locals(found.stack_input, settings.ambient, settings.label_domain, chart)
    check_values(spec, locals_.own_values, chart, found.places)
    return Plan(found.stack_input, found.places, chart, locals_)
