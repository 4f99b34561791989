"""What the Go module registers, with its defects: names, parents, inputs and options.

Not a test: a program of Pulumi's, by which tests on the engine deploy what the Go
module would leave behind. It takes a hand-off from the file that the CLI names.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pulumi
import yaml
from pulumi_kubernetes import Provider
from pulumi_kubernetes.core.v1 import ConfigMap, Namespace, Secret
from pulumi_kubernetes.helm.v3 import Release, RepositoryOptsArgs
from pulumi_kubernetes.meta.v1 import ObjectMetaArgs

_LABELS = {"name": "name", "id": "id", "org": "organization", "env": "environment"}
"""Keys of labels, behind their domain, by the field of the metadata."""
_INHERITED = ("resource", "organization", "environment", "kind", "id")
_REPOSITORY = "https://opensource.zalando.com/postgres-operator/charts/postgres-operator"
_STAND_IN = "CHART_REPOSITORY"
"""Variable with the URL of another repository, where that cannot be reached."""

_Objects = Sequence[tuple[str, ObjectMetaArgs]]
"""Name and metadata of the Secret, and of the ConfigMap."""


def deploy(handoff: Mapping[str, Any]) -> None:
    """Register the resources of a hand-off, which has or lacks `spec.namespace`."""
    target = handoff["target"]
    spec = target["spec"]
    labels = _labels(target["metadata"])
    by = pulumi.ResourceOptions(provider=_provider(handoff.get("provider_config")))
    if "namespace" in spec:
        name = spec["namespace"]["value"]
        if spec.get("createNamespace"):
            _namespace(name, labels, by)
        own = target["metadata"]["name"]
        names = (f"{own}-backup-credentials", f"{own}-backup-config")
        # Nothing refers to the Namespace any more.
        _operator(spec, name, _objects(names, name, labels), by, by)
    else:
        created = _namespace("postgres-operator", labels, by)
        names = ("r2-postgres-backup-credentials", "postgres-pod-backup-config")
        below = pulumi.ResourceOptions.merge(by, pulumi.ResourceOptions(parent=created))
        namespace = created.metadata["name"]
        _operator(spec, namespace, _objects(names, namespace, labels), by, below)


def _namespace(name: str, labels: Mapping[str, str], by: pulumi.ResourceOptions) -> Namespace:
    return Namespace(name, metadata=ObjectMetaArgs(name=name, labels=dict(labels)), opts=by)


def _operator(
    spec: Mapping[str, Any],
    namespace: pulumi.Input[str],
    objects: _Objects,
    by: pulumi.ResourceOptions,
    release: pulumi.ResourceOptions,
) -> None:
    values: dict[str, Any] = {"inherited_labels": [f"planton.ai/{key}" for key in _INHERITED]}
    if "backupConfig" in spec:
        config_map = _backups(spec["backupConfig"], objects, by)
        values["pod_environment_configmap"] = pulumi.Output.concat(
            namespace, "/", config_map.metadata["name"]
        )
    _release(namespace, {"configKubernetes": values}, release)
    pulumi.export("namespace", namespace)


def _objects(
    names: Sequence[str], namespace: pulumi.Input[str], labels: Mapping[str, str]
) -> _Objects:
    return [
        (name, ObjectMetaArgs(name=name, namespace=namespace, labels=dict(labels)))
        for name in names
    ]


def _labels(metadata: Mapping[str, str]) -> dict[str, str]:
    given = {key: metadata[field] for field, key in _LABELS.items() if metadata.get(field)}
    labels = {"resource": "true", "kind": "KubernetesZalandoPostgresOperator", **given}
    return {f"planton.ai/{key}": value for key, value in labels.items()}


def _provider(config: Mapping[str, Any] | None) -> Provider:
    """Of the kubeconfig at hand, or of one that is handed over or made, in plaintext."""
    given = _kubeconfig(config) if config else None
    return Provider("kubernetes", enable_server_side_apply=True, kubeconfig=given)


def _kubeconfig(config: Mapping[str, Any]) -> str:
    if config["provider"] == "digital_ocean_doks":
        return str(config["digital_ocean_doks"]["kube_config"])
    gke = config["gcp_gke"]
    server = f"https://{gke['cluster_endpoint']}"
    trusted = {"server": server, "certificate-authority-data": gke["cluster_ca_data"]}
    plugin = {
        "apiVersion": "client.authentication.k8s.io/v1",
        "interactiveMode": "Never",
        "command": "/usr/local/bin/kube-client-go-gcp-exec-plugin",
        "args": [gke["service_account_key_base64"]],
    }
    context = {"cluster": "gke-cluster", "user": "kube-user"}
    return yaml.safe_dump(
        {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "gke-cluster", "cluster": trusted}],
            "users": [{"name": "kube-user", "user": {"exec": plugin}}],
            "contexts": [{"name": "kube-context", "context": context}],
            "current-context": "kube-context",
        }
    )


def _backups(config: Mapping[str, Any], objects: _Objects, by: pulumi.ResourceOptions) -> ConfigMap:
    """Register the Secret, and the ConfigMap that repeats its keys, both in plaintext."""
    r2 = config["r2Config"]
    keys = {
        "AWS_ACCESS_KEY_ID": r2["accessKeyId"],
        "AWS_SECRET_ACCESS_KEY": r2["secretAccessKey"],
    }
    template = config.get("s3PrefixTemplate") or "backups/$(SCOPE)/$(PGVERSION)"
    (secret_name, secret_metadata), (name, metadata) = objects
    secret = Secret(secret_name, metadata=secret_metadata, type="Opaque", string_data=keys, opts=by)
    return ConfigMap(
        name,
        metadata=metadata,
        data={
            # True whatever the hand-off says.
            "USE_WALG_BACKUP": "true",
            "USE_WALG_RESTORE": "true",
            "CLONE_USE_WALG_RESTORE": "true",
            "WALG_S3_PREFIX": f"s3://{r2['bucketName']}/{template}",
            "AWS_ENDPOINT": f"https://{r2['cloudflareAccountId']}.r2.cloudflarestorage.com",
            "AWS_REGION": "auto",
            "AWS_FORCE_PATH_STYLE": "true",
            "BACKUP_SCHEDULE": config["backupSchedule"],
            **keys,
        },
        opts=pulumi.ResourceOptions.merge(by, pulumi.ResourceOptions(depends_on=[secret])),
    )


def _release(
    namespace: pulumi.Input[str], values: Mapping[str, Any], options: pulumi.ResourceOptions
) -> None:
    """Register the release, which the container's resources never reach."""
    ignored = pulumi.ResourceOptions(ignore_changes=["status", "description", "resourceNames"])
    Release(
        "postgres-operator",
        name="postgres-operator",
        namespace=namespace,
        chart="postgres-operator",
        version="1.12.2",
        repository_opts=RepositoryOptsArgs(repo=os.environ.get(_STAND_IN, _REPOSITORY)),
        create_namespace=False,
        atomic=False,
        cleanup_on_fail=True,
        wait_for_jobs=True,
        timeout=180,
        values=dict(values),
        opts=pulumi.ResourceOptions.merge(options, ignored),
    )


deploy(yaml.safe_load(Path(os.environ["STACK_INPUT_YAML_FILE"]).read_text()))
