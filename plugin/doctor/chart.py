"""The chart, fetched as the deployment or Helm would."""

from dataclasses import dataclass

from plugin.bounded import bounded
from plugin.chart.chart import Chart
from plugin.chart.obtain import fetched
from plugin.chart.source import needs_archive
from plugin.contract import Spec
from plugin.doctor.check import Check, Group, Status
from plugin.doctor.limits import CHECK_SECONDS
from plugin.errors import ChartError
from plugin.stack_input.places import Places

_NAME = "archive"


@dataclass(slots=True)
class FetchedChart:
    """The chart, once it was asked for, and how that went.

    Attributes:
        chart: None where it cannot be had.
        check: on it.
    """

    chart: Chart | None = None
    check: Check = Check(Group.CHART, _NAME, Status.SKIPPED, "because it was not asked for")  # noqa: RUF009 - frozen

    def obtain(self, spec: Spec, places: Places) -> Chart | None:
        """Fetch the chart always, and return it where the deployment has to look into it.

        Never raises: the rest can be looked at without it.
        """
        try:
            self.chart = bounded(lambda: fetched(spec, places), CHECK_SECONDS)
        except ChartError as error:
            self.check = _failed(str(error))
        except TimeoutError:
            self.check = _failed(f"does not arrive within {CHECK_SECONDS} seconds")
        else:
            self.check = _fetched(self.chart, pinned=bool(spec.helm.sha256))
        return self.chart if needs_archive(spec) else None


def _failed(sentence: str) -> Check:
    return Check(
        Group.CHART,
        _NAME,
        Status.FAILED,
        sentence,
        "correct spec.helm, or see that this machine reaches the place",
    )


def _fetched(chart: Chart, *, pinned: bool) -> Check:
    sentence = f"{chart.name} {chart.version}, sha256 {chart.sha256}"
    if pinned:
        return Check(Group.CHART, _NAME, Status.OK, f"{sentence}, as spec.helm.sha256 says")
    return Check(
        Group.CHART,
        _NAME,
        Status.OK,
        sentence,
        f"spec.helm.sha256: {chart.sha256} would let no other one be installed",
    )
