"""The archive of the chart, however the release is told to find it."""

from dataclasses import dataclass

from plugin.chart.chart import Chart
from plugin.chart.obtain import fetched
from plugin.chart.source import needs_archive
from plugin.contract import Spec
from plugin.errors import ChartError
from plugin.stack_input.places import Places

_REMEDY = (
    "; the chart is needed to render it: where no server can be reached, name an archive by"
    ' -c planton-cloud:spec-overlay="helm: {chart: /path/of/the/archive, sha256: its digest}"'
)


@dataclass(slots=True)
class KeptChart:
    """Gives the program what a deployment would, and keeps the archive all the same.

    Attributes:
        chart: None until the program has asked.
    """

    chart: Chart | None = None

    def __call__(self, spec: Spec, places: Places) -> Chart | None:
        """Return the chart, or None where a deployment leaves it to Helm to find it.

        Raises:
            ChartError: it cannot be had, or is not what the spec says.
        """
        try:
            self.chart = fetched(spec, places)
        except ChartError as error:
            if needs_archive(spec):
                raise
            problems = [each._replace(message=each.message + _REMEDY) for each in error.problems]
            raise ChartError(problems) from error
        return self.chart if needs_archive(spec) else None
