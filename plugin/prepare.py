"""What a real deployment needs beyond its resources: a look at the cluster, and the
chart where Helm finds it.
"""

import pulumi

from plugin.chart.chart import Chart
from plugin.chart.kept import keep
from plugin.cluster.judge import findings
from plugin.errors import ClusterError, Problem
from plugin.importing import importing
from plugin.module.locals import Locals


def prepare(locals_: Locals, chart: Chart | None) -> None:
    """Look at the cluster, and leave the chart where the release refers to it.

    Raises:
        ClusterError: with everything in the cluster that is in the way.
        ChartError: the chart cannot be written.
    """
    # A preview without a cluster needs no client of its API.
    with importing():
        from plugin.cluster.look import look  # noqa: PLC0415

    found = list(
        findings(look(locals_.cluster_access, locals_.namespace, locals_.release.name), locals_)
    )
    for finding in found:
        if not finding.hinders:
            pulumi.log.warn(finding.sentence)
    in_the_way = [Problem(finding.sentence) for finding in found if finding.hinders]
    if in_the_way:
        raise ClusterError(in_the_way)
    if chart:
        keep(chart.content, chart.sha256)
