"""What is allowed of chart and release, and should be known before it is deployed."""

from collections.abc import Iterator

from plugin.chart.archive import Chart
from plugin.contract import MANAGED, Spec
from plugin.helm.versions import chart_version
from plugin.module.vars import BAD_CHART_VERSIONS, HELM_CHART_VERSION


def helm_warnings(spec: Spec, chart: Chart | None) -> Iterator[str]:
    """Yield each, as field and sentence."""
    version = chart_version(spec.helm, chart)
    if reason := BAD_CHART_VERSIONS.get(version):
        yield f"spec.helm: chart {version}: {reason}"
    if version != HELM_CHART_VERSION and spec.crds != MANAGED:
        yield (
            "spec.crds is helm: Helm does not upgrade custom resource definitions that are in the"
            f" cluster already, and settings of chart {version} that they do not know are dropped;"
            " managed upgrades them first"
        )
    if spec.delete_crds:
        yield (
            "spec.delete_crds is true: once it is deployed, `pulumi destroy` deletes every database"
            " in the cluster"
        )
