"""Everything that is looked at, in the order that it depends on each other."""

from collections.abc import Iterator

from plugin.doctor.bucket.examine import bucket_checks
from plugin.doctor.chart import FetchedChart
from plugin.doctor.check import Check, Group, Status
from plugin.doctor.cluster.examine import cluster_report
from plugin.doctor.tools import tools
from plugin.plan import plan
from plugin.settings import Settings
from plugin.stack_input.document import Document


def examine(handoff: Document, settings: Settings) -> Iterator[Check]:
    """Yield what would go wrong with a deployment, check by check.

    Changes nothing but an object of its own in the bucket, which it removes.

    Args:
        handoff: a stack input, or a manifest alone.
        settings: what stands beside it.

    Raises:
        StackInputError: the hand-off is refused, before anything is looked at.
        LeftBehindError: that object could not be removed after an interrupt.
    """
    fetched = FetchedChart()
    planned = plan(handoff, settings, fetched.obtain)
    yield Check(Group.INPUT, "manifest", Status.OK, "keeps every rule")
    for warning in planned.warnings:
        yield Check(Group.INPUT, "manifest", Status.WARNING, str(warning))
    yield from tools(planned.locals.cluster_access)
    yield fetched.check
    report = cluster_report(planned.locals, fetched.chart)
    yield from report.checks
    spec = planned.stack_input.target.spec
    if spec.HasField("backup_config"):
        yield from bucket_checks(
            spec.backup_config, planned.locals.namespace, report.keys, report.running
        )
