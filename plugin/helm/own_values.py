"""The values that the module itself gives to the chart."""

from collections.abc import Sequence
from functools import reduce
from typing import Any

from plugin.backup.delivery import Backup
from plugin.chart.chart import Chart
from plugin.container_resources import container_resources
from plugin.contract import MANAGED, Spec
from plugin.helm.images import mirrored_images
from plugin.helm.pod_service_account import pod_service_account
from plugin.helm.scheduling import database_values, operator_values
from plugin.helm.tree import Values, merged
from plugin.helm.versions import chart_version, takes_role_annotations_away
from plugin.module.vars import ROLE_ANNOTATION
from plugin.operator_names import OperatorNames


def own_values(
    spec: Spec,
    names: OperatorNames,
    inherited_labels: Sequence[str],
    backup: Backup | None,
    chart: Chart | None,
) -> dict[str, Any]:
    """Return the module's values, which hold no secret: Helm keeps them in its
    release history, readable.

    Args:
        spec: checked.
        names: of the operator.
        inherited_labels: keys of the labels that the operator copies from a
            `postgresql` resource to everything that it creates for it.
        backup: what backups need, where there are some.
        chart: the chart itself, where it is at hand.
    """
    identity = backup.service_account_annotations if backup else {}
    parts: list[Values] = [
        {"configKubernetes": {"inherited_labels": list(inherited_labels)}},
        _resources(spec),
        backup.chart_values if backup else {},
        pod_service_account(
            names.pod_service_account, identity, list(spec.helm.image_pull_secrets)
        ),
        _role(identity.get(ROLE_ANNOTATION), spec, chart),
        _watched(spec, names),
        _images(spec, chart),
        {"configGeneral": {"enable_crd_registration": False}} if spec.crds == MANAGED else {},
        operator_values(spec.scheduling),
        database_values(spec.databases, names.release),
    ]
    return reduce(merged, parts, {})


def _resources(spec: Spec) -> Values:
    """The chart reads them from its top level, not from a `config*` block."""
    resources = container_resources(spec.container)
    return {
        "resources": {
            "requests": {
                "cpu": resources.cpu_request.quantity,
                "memory": resources.memory_request.quantity,
            },
            "limits": {
                "cpu": resources.cpu_limit.quantity,
                "memory": resources.memory_limit.quantity,
            },
        }
    }


def _watched(spec: Spec, names: OperatorNames) -> Values:
    values: dict[str, Any] = {}
    for namespace in spec.watched_namespaces:
        values["configKubernetes"] = {"watched_namespace": namespace}
        values["podServiceAccount"] = {"name": names.pod_service_account}
    return values


def _images(spec: Spec, chart: Chart | None) -> Values:
    registry, secrets = spec.helm.image_registry, spec.helm.image_pull_secrets
    values = mirrored_images(registry, chart.values) if registry and chart else {}
    if secrets:
        values["imagePullSecrets"] = [{"name": secret} for secret in secrets]
    return values


def _role(role: str | None, spec: Spec, chart: Chart | None) -> Values:
    if not role or not takes_role_annotations_away(chart_version(spec.helm, chart)):
        return {}
    return {"configAwsOrGcp": {"irsa_role_arn": role}}
