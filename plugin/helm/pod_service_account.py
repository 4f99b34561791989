"""The service account of database pods, as the operator is to create it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def pod_service_account(
    name: str, annotations: Mapping[str, str], pull_secrets: Sequence[str]
) -> dict[str, Any]:
    """Return the chart's values for it: none where the operator's own does.

    The operator creates it in each namespace that lacks it, and later changes
    nothing of it (createPodServiceAccount in its controller/postgresql.go).
    """
    if not annotations and not pull_secrets:
        return {}
    account: dict[str, Any] = {
        "apiVersion": "v1",
        "kind": "ServiceAccount",
        "metadata": {"name": name},
    }
    if annotations:
        account["metadata"]["annotations"] = dict(annotations)
    if pull_secrets:
        account["imagePullSecrets"] = [{"name": secret} for secret in pull_secrets]
    return {"configKubernetes": {"pod_service_account_definition": json.dumps(account)}}
