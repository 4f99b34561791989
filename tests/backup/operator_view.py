"""What the operator makes of its configuration and of the objects it finds.

Not a test, and not the operator: the few lines of its k8sres.go that decide
what a database pod in a namespace is given. It is told of what ConfigMaps and
Secrets hold, and of the configuration that the chart wrote.
"""

import json
from collections.abc import Mapping
from typing import Any

from carriers import Carriers
from cells import DATABASE_NAMESPACE, FOLDER, Pod, without_checksum


def secret(carriers: Carriers, name: str | None) -> Mapping[str, str]:
    """Return what a Secret beside databases holds; an operator that is named none has none."""
    return carriers.secrets[DATABASE_NAMESPACE, name] if name else {}


def database_pod(carriers: Carriers, configuration: Mapping[str, Any]) -> Pod:
    """Return what a pod in `DATABASE_NAMESPACE` is given.

    Args:
        carriers: what is in the cluster.
        configuration: of the OperatorConfiguration, by section as the chart has
            them: kubernetes and aws_or_gcp.
    """
    kubernetes, aws_or_gcp = configuration["kubernetes"], configuration["aws_or_gcp"]
    namespace, _, name = kubernetes["pod_environment_configmap"].partition("/")
    environment = carriers.config_maps[namespace, name]
    keys = secret(carriers, kubernetes.get("pod_environment_secret"))
    mount = aws_or_gcp.get("additional_secret_mount")
    assert not mount or aws_or_gcp["additional_secret_mount_path"] == FOLDER
    account = json.loads(kubernetes.get("pod_service_account_definition") or "{}")
    return Pod(
        # The Secret's variables come first, and the first of a name wins.
        environment=without_checksum({k: v for k, v in environment.items() if k not in keys}),
        secret=keys,
        files=secret(carriers, mount),
        service_account=account.get("metadata", {}).get("annotations", {}),
        annotations=kubernetes.get("custom_pod_annotations", {}),
    )
