"""What the operator makes of its configuration and of the objects it finds.

Not a test, and not the operator: the few lines of its k8sres.go that decide
what a database pod in a namespace is given. It is told of the objects that the
program registered, and of the configuration that the chart wrote.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cells import DATABASE_NAMESPACE, FOLDER, Pod, without_checksum

from plugin.preview.registration import Deployment, Registration, SecretInput


def plain(value: Any) -> Any:
    """Return an input as the cluster gets it, whether or not Pulumi keeps it secret."""
    if isinstance(value, SecretInput):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def created(deployment: Deployment, kind: str) -> Iterator[Registration]:
    """Yield what the program registered of a kind, and not what it read."""
    for found in deployment.resources:
        if found.inputs.get("kind") == kind and not found.is_read:
            yield found


def contents(deployment: Deployment, kind: str, namespace: str, name: str | None) -> dict[str, Any]:
    """Return the data of a Secret or ConfigMap; an operator that is named none has none."""
    if not name:
        return {}
    field = {"Secret": "stringData", "ConfigMap": "data"}[kind]
    (data,) = (
        plain(found.inputs[field])
        for found in created(deployment, kind)
        if plain(found.inputs["metadata"])["namespace"] == namespace
        and plain(found.inputs["metadata"])["name"] == name
    )
    return dict(data)


def database_pod(deployment: Deployment, configuration: Mapping[str, Any]) -> Pod:
    """Return what a pod in `DATABASE_NAMESPACE` is given.

    Args:
        deployment: what the program registered.
        configuration: of the OperatorConfiguration, by section as the chart has
            them: kubernetes and aws_or_gcp.
    """
    kubernetes, aws_or_gcp = configuration["kubernetes"], configuration["aws_or_gcp"]
    namespace, _, name = kubernetes["pod_environment_configmap"].partition("/")
    secret = contents(
        deployment, "Secret", DATABASE_NAMESPACE, kubernetes.get("pod_environment_secret")
    )
    environment = contents(deployment, "ConfigMap", namespace, name)
    mount = aws_or_gcp.get("additional_secret_mount")
    assert not mount or aws_or_gcp["additional_secret_mount_path"] == FOLDER
    account = json.loads(kubernetes.get("pod_service_account_definition") or "{}")
    return Pod(
        # The Secret's variables come first, and the first of a name wins.
        environment=without_checksum({k: v for k, v in environment.items() if k not in secret}),
        secret=secret,
        files=contents(deployment, "Secret", DATABASE_NAMESPACE, mount),
        service_account=account.get("metadata", {}).get("annotations", {}),
        annotations=kubernetes.get("custom_pod_annotations", {}),
    )
