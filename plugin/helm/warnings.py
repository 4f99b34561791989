"""What is allowed of chart and release, and should be known before it is deployed."""

from collections.abc import Iterator

from plugin.chart.chart import Chart
from plugin.contract import MANAGED, Spec
from plugin.helm.free_values import plain_values
from plugin.helm.versions import (
    chart_version,
    defaults_of_risk,
    takes_role_annotations_away,
)
from plugin.module.vars import BAD_CHART_VERSIONS, DEFAULTS_OF_RISK, HELM_CHART_VERSION


def helm_warnings(spec: Spec, chart: Chart | None) -> Iterator[tuple[str, str]]:
    """Yield path and message of each."""
    version = chart_version(spec.helm, chart)
    if reason := BAD_CHART_VERSIONS.get(version):
        yield "target.spec.helm", f"chart {version}: {reason}"
    yield from _risks(spec, version)
    if version != HELM_CHART_VERSION and spec.crds != MANAGED:
        yield (
            "target.spec.crds",
            "is helm: Helm does not upgrade custom resource definitions that are in the cluster"
            f" already, and settings of chart {version} that they do not know are dropped;"
            " managed upgrades them first",
        )
    own = spec.backup_config.s3_config.workload_identity.role_arn
    source = spec.backup_config.restore_from.s3_config.workload_identity.role_arn
    if source and own and source != own and takes_role_annotations_away(version):
        yield (
            "target.spec.backup_config.restore_from",
            f"the operator of chart {version} gives clones the role of the archive that they write:"
            " let that role read the other bucket too",
        )
    if spec.delete_crds:
        yield (
            "target.spec.delete_crds",
            "is true: once it is deployed, `pulumi destroy`, and a change of crds"
            " to helm, delete every database in the cluster",
        )


def _risks(spec: Spec, version: str) -> Iterator[tuple[str, str]]:
    if not spec.helm.HasField("values") and defaults_of_risk(version) == DEFAULTS_OF_RISK:
        return
    # The table of effects, which most specs need not be held against.
    from plugin.helm.risks import risks_of_chart, risks_of_values  # noqa: PLC0415

    given = plain_values(spec.helm.values)
    for message in risks_of_chart(given, version):
        yield "target.spec.helm", message
    for path, message in risks_of_values(given, version):
        yield ".".join(("target.spec.helm.values", *path)).replace(".[", "["), message
