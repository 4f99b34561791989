"""What a real deployment needs beyond its resources: a look at the cluster, and the
chart where Helm finds it.
"""

import pulumi

from plugin.chart.chart import Chart
from plugin.chart.kept import keep
from plugin.cluster.judge import judgements
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

    found = look(locals_.cluster_access, locals_.namespace, locals_.release.name)
    judged = list(judgements(found, locals_))
    for each in judged:
        if not each.hinders:
            pulumi.log.warn(each.sentence)
    in_the_way = [Problem(each.sentence) for each in judged if each.hinders]
    if in_the_way:
        raise ClusterError(in_the_way)
    if chart:
        keep(chart.content, chart.sha256)
