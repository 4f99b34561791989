"""Settings that only the operator reads, which restarts for each of them."""

from typing import Final

from plugin.effects.effect import Effect
from plugin.effects.row import Row
from plugin.effects.table import sources

SETTINGS_OF_OPERATOR: Final = (
    Row(
        ("watched_namespace",),
        Effect.OPERATOR_RESTART,
        "databases in namespaces that it no longer watches run on, and nothing looks after them",
        sources.START,
    ),
    Row(
        ("enable_team_id_clustername_prefix",),
        Effect.OPERATOR_RESTART,
        "databases whose name does not begin with their team's run on, and once it is on nothing"
        " looks after them",
        sources.ADD_CLUSTER,
    ),
    Row(
        ("pod_service_account_definition", "pod_service_account_role_binding_definition"),
        Effect.OPERATOR_RESTART,
        "the operator writes it where a namespace of databases has none: where there is one, delete"
        " that, and restart the pods, for the change to reach them",
        sources.POD_ACCOUNT,
    ),
    Row(
        ("irsa_role_arn",),
        Effect.OPERATOR_RESTART,
        "the operator annotates the service account of database pods; a pod has the new role after"
        " its next restart, which somebody has to see to",
        sources.POD_ACCOUNT_SYNC,
    ),
    Row(
        ("enable_crd_registration", "enable_crd_validation", "crd_categories*"),
        Effect.OPERATOR_RESTART,
        "it is about the custom resource definitions that the operator writes as it starts",
        sources.START,
    ),
    Row(
        ("enable_secrets_deletion", "enable_persistent_volume_claim_deletion",
         "delete_annotation_*"),
        Effect.OPERATOR_RESTART,
        "it is about what goes when a postgresql resource is deleted; now nothing does",
        sources.DELETE,
    ),
    Row(
        ("enable_lazy_spilo_upgrade", "ignored_annotations*", "enable_maintenance_windows",
         "maintenance_windows*", "master_pod_move_timeout"),
        Effect.OPERATOR_RESTART,
        "it is about how and when the operator restarts pods for other changes",
        sources.SYNC,
    ),
    Row(
        ("aws_region",),
        Effect.OPERATOR_RESTART,
        "by it the operator finds EBS volumes; backups do not read it",
        sources.VOLUMES,
    ),
    Row(
        ("workers", "resync_period", "repair_period", "*_timeout", "*_interval", "cluster_domain",
         "debug_logging", "api_port", "ring_log_lines", "cluster_history_entries"),
        Effect.OPERATOR_RESTART,
        "only the operator reads it, as it starts",
        sources.START,
    ),
)  # fmt: skip
