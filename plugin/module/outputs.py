"""What the stack exports, under the names of the StackOutputs message."""

from plugin.backup.delivery import Backup
from plugin.chart.chart import Chart
from plugin.contract import Spec, StackOutputs
from plugin.helm.versions import chart_version
from plugin.module.vars import SERVICE_PORT
from plugin.operator_names import OperatorNames
from plugin.operator_namespace import operator_namespace


def stack_outputs(
    spec: Spec, names: OperatorNames, chart: Chart | None, backup: Backup | None
) -> StackOutputs:
    """Return the outputs of the operator of a checked spec. What there is nothing
    for stays unset, and so is not exported.

    Args:
        spec: checked.
        names: of the operator. The chart's Service is named after the release.
        chart: the chart, where it is at hand.
        backup: what backups need, where there are some.
    """
    namespace, service = operator_namespace(spec), names.release
    return StackOutputs(
        namespace=namespace,
        service=service,
        port_forward_command=(
            f"kubectl port-forward svc/{service} -n {namespace} {SERVICE_PORT}:{SERVICE_PORT}"
        ),
        kube_endpoint=f"{service}.{namespace}.svc.cluster.local",
        release_name=names.release,
        chart_version=chart_version(spec.helm, chart),
        watched_namespaces=spec.watched_namespaces,
        pod_service_account=names.pod_service_account,
        backup_config_map=f"{namespace}/{backup.config_map_name}" if backup else "",
    )
