"""Settings of the operator for what a database has beside its pods."""

from typing import Final

from plugin.effects.effect import Effect
from plugin.effects.row import Row
from plugin.effects.table import sources

SETTINGS_BESIDE_PODS: Final = (
    Row(
        ("min_instances", "max_instances", "ignore_instance_limits_annotation_key"),
        Effect.BESIDE_PODS,
        "databases outside of the limits get more or fewer pods; the others keep running",
        sources.INSTANCES,
    ),
    Row(
        ("ignore_resources_limits_annotation_key",),
        Effect.ROLLING_RESTART,
        "the pods of databases with that annotation restart, where a limit had changed what they"
        " need",
        sources.COMPARE_CONTAINERS,
    ),
    Row(
        ("enable_*_load_balancer", "enable_*_node_port"),
        Effect.BESIDE_PODS,
        "the Services of databases become of another type: an address may change, and connections"
        " by it end",
        sources.COMPARE_SERVICES,
    ),
    Row(
        ("custom_service_annotations*", "db_hosted_zone", "*_dns_name_format"),
        Effect.BESIDE_PODS,
        "Services of databases get other annotations: a load balancer or DNS name may change",
        sources.COMPARE_SERVICES,
    ),
    Row(
        ("external_traffic_policy",),
        Effect.BESIDE_PODS,
        "Services of databases get it when they are next created or changed for something else",
        sources.COMPARE_SERVICES,
    ),
    Row(
        ("enable_pod_disruption_budget", "pdb_*"),
        Effect.BESIDE_PODS,
        "the operator changes the PodDisruptionBudget of every database",
        sources.SYNC_BUDGET,
    ),
    Row(
        ("pod_management_policy", "persistent_volume_claim_retention_policy*",
         "downscaler_annotations*", "enable_owner_references"),
        Effect.BESIDE_PODS,
        "the operator replaces StatefulSets and leaves their pods running",
        sources.COMPARE_STATEFUL_SET,
    ),
    Row(
        ("enable_finalizers",),
        Effect.BESIDE_PODS,
        "postgresql resources get, or lose, a finalizer: with one they can be deleted only while"
        " the operator runs",
        f"{sources.SYNC}, syncFinalizer",
    ),
    Row(
        ("storage_resize_mode", "enable_ebs_gp3_migration*"),
        Effect.BESIDE_PODS,
        "volumes whose size or type is not as it should be are changed as they are in use",
        sources.VOLUMES,
    ),
    Row(
        ("enable_patroni_failsafe_mode",),
        Effect.BESIDE_PODS,
        "the operator sets it by Patroni's API, which needs no restart",
        sources.SYNC_PATRONI,
    ),
    Row(
        ("connection_pooler_*",),
        Effect.BESIDE_PODS,
        "connection poolers that take it from here restart, and connections through them end",
        sources.SYNC_POOLER,
    ),
    Row(
        ("enable_password_rotation", "password_rotation_*"),
        Effect.BESIDE_PODS,
        "passwords of database roles, and the Secrets with them, change when they are due: who"
        " has kept an old one can no longer sign in",
        sources.SYNC_SECRETS,
    ),
    Row(
        ("additional_owner_roles*", "infrastructure_roles_*", "oauth_token_secret_name",
         "enable_database_access", "enable_cross_namespace_secret", "enable_teams_api",
         "teams_api_url", "enable_team_superuser", "enable_team_member_deprecation",
         "enable_postgres_team_crd*", "team_admin_role",
         "enable_admin_role_for_users", "postgres_superuser_teams*", "protected_role_names*",
         "role_deletion_suffix", "team_api_role_configuration*"),
        Effect.BESIDE_PODS,
        "the operator changes which roles a database has, and what they may do",
        sources.SYNC_ROLES,
    ),
    Row(
        ("logical_backup_*",),
        Effect.BESIDE_PODS,
        "the operator changes the jobs that take logical backups, from the next one on",
        sources.COMPARE_JOB,
    ),
)  # fmt: skip
